package vn.motcua.catalogue;

/** The latest moment to file, counted backwards from the day at this path of the declaration. */
public record Notice(String date, String source, String mark) {}
