package vn.motcua.catalogue;

import vn.motcua.shared.Text;

/** A form or an expression that the server cannot work with, said in words for whoever models the procedure. */
final class Unusable extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Text why;

    Unusable(String vi, String en) {
        super(en);
        this.why = new Text(vi, en);
    }

    Text why() {
        return why;
    }
}
