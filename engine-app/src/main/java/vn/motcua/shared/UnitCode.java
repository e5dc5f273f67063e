package vn.motcua.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Electronic identification code of an organisation (mã định danh điện tử), level-1 code first as in Decision
 * 20/2020/QĐ-TTg ({@code H88.1.2}) or the older QCVN 102:2016 style ({@code 000.00.01.H26}).
 */
public record UnitCode(@JsonValue String value) implements Comparable<UnitCode> {

    /** What one looks like. */
    public static final String SHAPE = "[A-Z]\\d{2}(\\.\\d{1,3})*|\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Z]\\d{2}";

    /** Characters of the longest one. */
    public static final int LONGEST = 35;

    private static final Pattern PATTERN = Pattern.compile(SHAPE);

    @JsonCreator
    public UnitCode {
        if (value == null || value.length() > LONGEST || !PATTERN.matcher(value).matches()) {
            throw Rejection.invalid(
                    "unitCode",
                    value,
                    new Text(
                            "Mã đơn vị có dạng H88.1.2 (Quyết định 20/2020/QĐ-TTg), tối đa 35 ký tự.",
                            "A unit code reads H88.1.2 (Decision 20/2020/QĐ-TTg), 35 characters at most."));
        }
    }

    @Override
    public int compareTo(UnitCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
