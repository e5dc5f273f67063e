package vn.motcua.shared;

/** Something of a dossier that has a table of its own; the dossier's page shows it. */
public interface PartOfPage {

    RowsOfDossier<?> pageRows();

    /**
     * Whether every command asks for these rows as well, so that they are read with the dossier's lock. What a command
     * writes to them it must not ask the table for: what was read with the lock is given once, and not renewed.
     */
    default boolean forCommands() {
        return false;
    }
}
