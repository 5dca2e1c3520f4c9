import type { RoleKind } from '@lent-dreams/shared/content/role.ts';
import { ROLE_FORMS } from '../model/role-forms.ts';

/** The sign of a role; silent for ears, its word stands beside it. */
export const RoleSign = ({ role, size = 24 }: { readonly role: RoleKind; readonly size?: number }) => (
  <svg class="sign" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
    <path d={ROLE_FORMS[role]} />
  </svg>
);
