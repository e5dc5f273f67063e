package vn.motcua.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** An amount in whole Vietnamese đồng (VND); never negative. */
public record Money(@JsonValue long vnd) {

    public static final Money ZERO = new Money(0);

    @JsonCreator
    public Money {
        if (vnd < 0) {
            throw new IllegalArgumentException("An amount is not negative: " + vnd);
        }
    }

    /** {@code 1.250.000 đồng}, and {@code VND 1,250,000} in English. */
    public Text words() {
        String grouped = String.format(Locale.ROOT, "%,d", vnd);
        return new Text(grouped.replace(',', '.') + " đồng", "VND " + grouped);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(vnd, other.vnd));
    }

    public Money times(int quantity) {
        return new Money(Math.multiplyExact(vnd, (long) quantity));
    }
}
