package vn.motcua.notice;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import vn.motcua.shared.Text;

/** The language that an officer reads mail in. */
enum MailLanguage {
    VI,
    EN;

    String of(Text text) {
        return this == VI ? text.vi() : text.en();
    }

    /** {@code vi} or {@code en}. */
    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
