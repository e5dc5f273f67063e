package vn.motcua.organisation;

/** How far a permission reaches from the unit in which a position is held. */
enum Reach {
    /** That unit alone. */
    OWN,
    /** That unit and everything below it. */
    BELOW,
    /** Every unit of the installation. */
    EVERYWHERE
}
