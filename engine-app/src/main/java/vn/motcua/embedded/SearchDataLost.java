package vn.motcua.embedded;

/** Published to Spring when the search node's data were broken and deleted: the index must be built again. */
public record SearchDataLost() {}
