package vn.motcua.shared;

import jakarta.validation.constraints.NotNull;
import java.util.Objects;

/** A text for people in the two languages of the product; Vietnamese is the source. */
public record Text(@NotNull String vi, @NotNull String en) {

    public Text {
        Objects.requireNonNull(vi, "vi");
        Objects.requireNonNull(en, "en");
    }

    /** The same words in both languages, for names and codes that are not translated. */
    public static Text same(String value) {
        return new Text(value, value);
    }
}
