package vn.motcua.catalogue;

import java.util.List;
import java.util.Map;
import vn.motcua.shared.Money;
import vn.motcua.shared.Text;

/** One item to be paid: {@code amount} is {@code quantity} times {@code unitAmount}. */
public record Charge(String code, Text name, Money unitAmount, int quantity, Money amount) {

    static Charge of(Manifest manifest, String code, long unitAmount, int quantity) {
        Text name = manifest.fee(code).map(FeeKind::name).orElse(Text.same(code));
        Money each = new Money(unitAmount);
        return new Charge(code, name, each, quantity, each.times(quantity));
    }

    /** What is left when a part of it has been paid; never less than nothing. */
    public Charge without(Money paid) {
        if (paid.vnd() == 0) {
            return this;
        }
        Money left = new Money(Math.max(0, amount.vnd() - paid.vnd()));
        return new Charge(code, name, left, 1, left);
    }

    /** What the manifest itself says, in its order; what a step has still to find out is left out. */
    static List<Charge> all(Manifest manifest, Map<String, Object> facts) {
        Object exemption = facts.get("exemption");
        return manifest.fees().stream()
                .filter(fee -> fee.amount() != null || facts.get(fee.amountFrom()) instanceof Number)
                .map(fee -> {
                    boolean free = (exemption != null && fee.exempt().contains(exemption))
                            || fee.freeChannels().contains(facts.get("channel"));
                    long amount =
                            fee.amount() == null ? ((Number) facts.get(fee.amountFrom())).longValue() : fee.amount();
                    return of(manifest, fee.code(), free ? 0 : amount, quantity(fee, facts));
                })
                .toList();
    }

    private static int quantity(FeeKind fee, Map<String, Object> facts) {
        return "QUANTITY".equals(fee.per()) && facts.get("quantity") instanceof Number quantity
                ? quantity.intValue()
                : 1;
    }
}
