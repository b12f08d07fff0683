/** What the contract asks of each form, so that a person hears of it before anything is sent. */
import type { Rule, Rules } from '@csol/core';

/** Characters that a new password has at least. */
export const PASSWORD_MIN = 12;

const newPassword: Rule = { isRequired: true, min: PASSWORD_MIN, max: 128, isSecret: true };

export const SIGN_IN: Rules = {
  username: { isRequired: true, max: 100, member: 'userId' },
  password: { isRequired: true, max: 1000, isSecret: true },
};

export const REGISTER: Rules = {
  displayName: { isRequired: true, max: 100 },
  email: { isRequired: true, max: 254, pattern: /^[^\s@<>()",;:\\]+@[^\s@<>()",;:\\]+\.[^\s@<>()",;:\\.]+$/ },
  company: { max: 100 },
  customerNumber: { max: 50 },
  username: { isRequired: true, min: 3, max: 100, pattern: /^[A-Za-z0-9][A-Za-z0-9._@+-]*$/, member: 'userId' },
  password: newPassword,
};

export const FORGOT: Rules = { username: { isRequired: true, max: 254, member: 'userId' } };

/** As it was chosen: nothing is asked of it that signing in does not ask. */
export const CONFIRM: Rules = { password: { isRequired: true, max: 1000, isSecret: true } };

export const NEW_PASSWORD: Rules = { password: newPassword };

export const CHANGE_PASSWORD: Rules = {
  currentPassword: { isRequired: true, max: 1000, isSecret: true },
  newPassword: newPassword,
};

export const ACCESS: Rules = { customerNumber: { isRequired: true, max: 50 } };

export const GUEST: Rules = {
  type: { isRequired: true, max: 10 },
  number: { isRequired: true, max: 100 },
  customerNumber: { isRequired: true, max: 50 },
};
