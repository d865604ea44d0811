const letters = `
Aaliyah Aaron Abdul Abdullah Abigail Adam Adrian Ahmed Aisha Alan Alice Alicja Alison Amanda Amara Amelia Amina Amir Amy Andrew Angela Aniela Anita Ann Anna Anne
Annabel Anthony Antoni Arthur Ayesha Barbara Benjamin Bethany Brandon Brenda Brian Caitlin Callum Cameron Caroline Catherine Charlie Charlotte Chloe Christina
Christine Christopher Claire Clare Colin Connor Craig Daniel Danielle Darren David Deborah Demi Denise Dennis Diane Donna Dorothy Dylan Edward Eileen Eleanor
Elijah Elizabeth Ella Ellie Emily Emma Ethan Evie Farah Fatima Finley Fiona Freddie Frederick Gareth Gary Gavin Gemma George Georgia Gillian Graham Hannah Harriet
Harrison Harvey Hassan Hayley Heather Helen Henry Hussain Ibrahim Imran Isaac Isabella Isla Ivan Jacob Jacqueline Jade Jake Jakub James Jamie Jane Janet Janice
Jasmine Jason Jayden Jean Jennifer Jeremy Jessica Joanna Joanne Jodie John Jonathan Joseph Joshua Joyce Julia Julie Karen Karl Katarzyna Kate Katherine Kathleen
Katie Kayla Keith Kelly Kenneth Kerry Kevin Khadija Kieran Kimberley Kyle Laura Lauren Leah Leanne Leon Lewis Liam Linda Lisa Logan Louise Lucas Lucy Luke Lydia
Madison Malcolm Mandy Margaret Maria Marian Marie Martin Maryam Mateusz Matthew Maureen Megan Melanie Melissa Mia Michael Michelle Mohammad Mohammed Muhammad
Molly Naomi Natalie Natasha Nathan Neil Nicholas Nicola Nigel Nikita Noah Oleksandr Oliver Olivia Omar Oscar Pamela Patricia Patrick Paul Pauline Peter Philip
Phoebe Priya Rachael Rachel Raymond Rebecca Reece Rhys Richard Riley Roger Ronald Rosie Ruth Ryan Samantha Samuel Sandra Sara Sarah Scott Sean Sebastian Shannon
Sharon Shaun Sheila Shirley Simon Sofia Sophia Sophie Stacey Stephanie Stephen Steven Stuart Susan Tanisha Tanya Teresa Thomas Timothy Tina Toby Tracey Tracy
Trevor Tyler Victoria Vincent Wayne William Yasmin Yusuf Yvonne Zachary Zainab Zara Zoe Zuzanna`;

/** First names common among people of the United Kingdom that are hardly ever anything else. */
export const firstNames: readonly string[] = letters.trim().split(/\s+/);
