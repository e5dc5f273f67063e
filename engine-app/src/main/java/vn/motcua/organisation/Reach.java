package vn.motcua.organisation;

import vn.motcua.shared.Text;

/** How far a permission reaches from the unit in which a position is held. */
enum Reach {
    /** That unit alone. */
    OWN("trong đơn vị giữ chức vụ", "in the unit of the position"),
    /** That unit and everything below it. */
    BELOW("trong đơn vị giữ chức vụ và các đơn vị trực thuộc", "in the unit of the position and those below it"),
    /** Every unit of the installation. */
    EVERYWHERE("trong mọi đơn vị", "in every unit");

    private final Text words;

    Reach(String vi, String en) {
        this.words = new Text(vi, en);
    }

    /** As the end of a sentence about a right says it. */
    Text words() {
        return words;
    }
}
