package vn.motcua.shared.preview;

/** Names officers for people; the organisation implements it. A preview's rows keep their numbers only. */
public interface OfficerNames {

    /** How a text of a row names an officer. */
    static String mark(vn.motcua.shared.OfficerId officer) {
        return "{" + officer.value() + "}";
    }

    /** The text with names in the place of {@link #mark marks}. */
    String read(String text);
}
