package vn.motcua.shared;

/** Something that the page of a dossier shows and that has a table of its own. */
public interface PartOfPage {

    RowsOfDossier<?> pageRows();
}
