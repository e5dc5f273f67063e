package vn.motcua.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An amount in whole Vietnamese đồng (VND); never negative. */
public record Money(@JsonValue long vnd) {

    public static final Money ZERO = new Money(0);

    @JsonCreator
    public Money {
        if (vnd < 0) {
            throw new IllegalArgumentException("An amount is not negative: " + vnd);
        }
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(vnd, other.vnd));
    }

    public Money times(int quantity) {
        return new Money(Math.multiplyExact(vnd, (long) quantity));
    }
}
