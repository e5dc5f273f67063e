package vn.motcua.shared;

/** One value of a facet with the number of entries that have it, under all other filters. */
public record Facet(String value, Text label, long count) {}
