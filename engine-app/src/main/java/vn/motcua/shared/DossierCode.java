package vn.motcua.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Public code of a dossier (mã hồ sơ): receiving unit, reception date {@code yyMMdd} and a sequence that starts anew
 * each day per unit, for example {@code H88.1.2-261123-0001}. Both styles of unit codes occur (QCVN 102:2016 and
 * Decision 20/2020/QĐ-TTg).
 */
public record DossierCode(@JsonValue String value) implements Comparable<DossierCode> {

    /** What one looks like. */
    public static final String SHAPE = "(\\d{3}\\.\\d{2}\\.\\d{2}\\.)?[A-Z]\\d{2}(\\.\\d{1,3})*-\\d{6}-\\d{4,6}";

    private static final Pattern PATTERN = Pattern.compile(SHAPE);

    @JsonCreator
    public DossierCode {
        if (value == null || !PATTERN.matcher(value).matches()) {
            throw Rejection.invalid(
                    "dossierCode",
                    value,
                    new Text(
                            "Mã hồ sơ có dạng <mã đơn vị>-<yyMMdd>-<số thứ tự>, ví dụ H88.1.2-261123-0001.",
                            "A dossier code reads <unit code>-<yyMMdd>-<number>, for example H88.1.2-261123-0001."));
        }
    }

    @Override
    public int compareTo(DossierCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
