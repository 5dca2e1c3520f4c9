import type { RoleKind } from '@lent-dreams/shared/content/role.ts';
import type { BedId, PersonId } from '@lent-dreams/shared/ids.ts';
import type { OverlayDocument } from '@lent-dreams/shared/wire/overlays.ts';

/** What the role in a bed sees, and nobody else. */
export type Overlay = {
  readonly bed: BedId;
  /** Who lay there and played it; whoever comes after sees nothing of it. */
  readonly holder: PersonId;
  readonly role: RoleKind;
  readonly document: OverlayDocument;
};
