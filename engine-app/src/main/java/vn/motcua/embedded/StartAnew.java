package vn.motcua.embedded;

/** Begins from nothing in the same process: the database of the embedded PostgreSQL is made anew. For the demo alone. */
@FunctionalInterface
public interface StartAnew {

    /** Returns at once; the application stops, forgets everything and starts again. */
    void now();
}
