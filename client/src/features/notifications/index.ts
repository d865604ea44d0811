export { EmailChoice } from './EmailChoice.tsx';
