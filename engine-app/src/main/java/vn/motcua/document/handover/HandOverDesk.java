package vn.motcua.document.handover;

import vn.motcua.organisation.UnitRef;
import vn.motcua.shared.Text;

/** A side of a unit for which an officer hands papers over and takes them. */
record HandOverDesk(UnitRef unit, Side side, Text title) {}
