/** What a style or a picture is to a test of the screens. */
export default '';
