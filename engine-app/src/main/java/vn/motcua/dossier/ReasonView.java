package vn.motcua.dossier;

import vn.motcua.shared.Text;

/** A coded reason that a procedure offers for one kind of act (refuse, stop, withdraw, sendBack, supplement). */
public record ReasonView(String group, String code, Text text) {}
