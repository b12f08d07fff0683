export { SignIn } from './sign-in.ts';
export type { SignInView } from './sign-in.state.ts';
