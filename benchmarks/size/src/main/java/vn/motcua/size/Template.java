package vn.motcua.size;

import java.util.ArrayList;
import java.util.List;

/** A text with places that are filled in for each dossier; in the file they stand between two private characters. */
final class Template {

    static final char OPEN = '\uE000';
    static final char CLOSE = '\uE001';

    /** Fills in places. */
    interface Values {

        /** Appends the value of the place. */
        void append(Token place, StringBuilder into);
    }

    /** A text, or a place with what follows it. */
    private record Part(Token place, String text) {}

    private final String head;
    private final List<Part> parts = new ArrayList<>();

    private Template(String text) {
        int open = text.indexOf(OPEN);
        head = open < 0 ? text : text.substring(0, open);
        while (open >= 0) {
            int close = text.indexOf(CLOSE, open);
            int next = text.indexOf(OPEN, close);
            parts.add(new Part(
                    Token.of(text.substring(open + 1, close)),
                    text.substring(close + 1, next < 0 ? text.length() : next)));
            open = next;
        }
    }

    /** Null for null. */
    static Template of(String text) {
        return text == null ? null : new Template(text);
    }

    static String place(String name) {
        return OPEN + name + CLOSE;
    }

    /** The only place, when there is nothing but it; else null. */
    Token only() {
        return head.isEmpty() && parts.size() == 1 && parts.get(0).text().isEmpty()
                ? parts.get(0).place()
                : null;
    }

    void fill(Values values, StringBuilder into) {
        into.append(head);
        for (Part part : parts) {
            values.append(part.place(), into);
            into.append(part.text());
        }
    }

    String filled(Values values) {
        if (parts.isEmpty()) {
            return head;
        }
        StringBuilder text = new StringBuilder();
        fill(values, text);
        return text.toString();
    }
}
