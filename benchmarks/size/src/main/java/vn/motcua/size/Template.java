package vn.motcua.size;

import java.util.ArrayList;
import java.util.List;

/** A text with places that are filled in for each dossier; in the file they stand between two private characters. */
final class Template {

    static final char OPEN = '\uE000';
    static final char CLOSE = '\uE001';

    /** Fills in places. */
    interface Values {

        /** Appends the value of the place that {@link Templates} gave this name. */
        void append(String name, StringBuilder into);
    }

    private final List<String> parts = new ArrayList<>();

    private Template(String text) {
        int at = 0;
        for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, at)) {
            int close = text.indexOf(CLOSE, open);
            parts.add(text.substring(at, open));
            parts.add(text.substring(open + 1, close).intern());
            at = close + 1;
        }
        parts.add(text.substring(at));
    }

    /** Null for null. */
    static Template of(String text) {
        return text == null ? null : new Template(text);
    }

    static String place(String name) {
        return OPEN + name + CLOSE;
    }

    void fill(Values values, StringBuilder into) {
        for (int i = 0; i < parts.size(); i++) {
            if (i % 2 == 0) {
                into.append(parts.get(i));
            } else {
                values.append(parts.get(i), into);
            }
        }
    }

    String filled(Values values) {
        StringBuilder text = new StringBuilder();
        fill(values, text);
        return text.toString();
    }
}
