package vn.motcua.dossier;

import vn.motcua.shared.UnitCode;

/** A label that a unit has made for its dossiers. */
public record LabelView(long id, UnitCode unitCode, String name, Color color) {

    /** The palette: each can be told from the others without colours by its words, and read on its ground. */
    public enum Color {
        BLUE,
        GREEN,
        AMBER,
        RED,
        PURPLE,
        GREY
    }
}
