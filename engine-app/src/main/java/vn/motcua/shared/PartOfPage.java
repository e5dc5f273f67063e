package vn.motcua.shared;

/** Something that the page of a dossier shows and that has a table of its own. */
public interface PartOfPage {

    RowsOfDossier<?> pageRows();

    /** Whether whoever locks the dossier to change it is about to ask for these rows too. */
    default boolean forCommands() {
        return false;
    }
}
