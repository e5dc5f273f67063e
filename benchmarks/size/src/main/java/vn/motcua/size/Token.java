package vn.motcua.size;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A place of a template.
 *
 * @param number of the slot, the request, the identifier or the row; 0 where there is one only
 * @param site of a unit; null for others
 * @param post of an officer; null for others
 * @param name table of a row, number and year of a form, column of what the generator fills in
 */
record Token(Kind kind, int number, Site site, Post post, String name) {

    enum Kind {
        ID,
        CODE,
        DEFINITION,
        POPULATION,
        FORM,
        SLOT,
        FOLDED,
        UNIT,
        NAME,
        AREA,
        BARE,
        ADDRESS,
        PHONE,
        OFFICER,
        PERSON,
        UUID,
        AT,
        ISO,
        ENGINE,
        ROW,
        OWN
    }

    private static final Map<String, Token> KNOWN = new ConcurrentHashMap<>();

    static Token of(String text) {
        return KNOWN.computeIfAbsent(text, Token::read);
    }

    private static Token read(String text) {
        String[] parts = text.split(":", 2);
        Kind kind = Kind.valueOf(parts[0].toUpperCase(Locale.ROOT));
        String rest = parts.length > 1 ? parts[1] : "";
        return switch (kind) {
            case ID, CODE, DEFINITION, POPULATION -> new Token(kind, 0, null, null, rest);
            case SLOT, FOLDED, UUID, AT, ISO, ENGINE -> new Token(kind, Integer.parseInt(rest), null, null, "");
            case UNIT, NAME, AREA, BARE, ADDRESS, PHONE -> new Token(kind, 0, Site.valueOf(rest), null, "");
            case OFFICER, PERSON -> new Token(kind, 0, null, Post.of(rest), "");
            case FORM -> {
                String[] form = rest.split(":", 2);
                yield new Token(kind, Integer.parseInt(form[0]), null, null, form[1]);
            }
            case ROW -> {
                String[] row = rest.split(":", 2);
                yield new Token(kind, Integer.parseInt(row[1]), null, null, row[0]);
            }
            case OWN -> new Token(kind, 0, null, null, rest);
        };
    }
}
