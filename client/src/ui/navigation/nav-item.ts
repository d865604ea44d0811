/** A link of a menu; it is current on its own page and on those under it, unless `exact`. */
export interface NavItem {
  readonly to: string;
  readonly label: string;
  readonly exact?: boolean;
}
