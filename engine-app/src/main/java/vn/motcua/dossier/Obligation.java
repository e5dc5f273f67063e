package vn.motcua.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Charge;
import vn.motcua.shared.Money;

/**
 * What is to be paid before the office goes on (nghĩa vụ tài chính).
 *
 * @param number counts the dossier's obligations from 1
 * @param amount sum of the charges, without what lateness adds
 * @param dueAt null where the procedure sets no limit
 * @param payment null until it is paid
 */
public record Obligation(
        int number,
        List<Charge> charges,
        Money amount,
        Instant requestedAt,
        @Nullable Instant dueAt,
        @Nullable Payment payment) {

    /** How a payment came in. */
    public enum Manner {
        CASH,
        TRANSFER
    }

    /**
     * How it was paid.
     *
     * @param late what the delay added
     * @param serial of the receipt (biên lai), as printed; with its number it is given once in a unit
     */
    public record Payment(
            LocalDate paidOn, Money late, Manner manner, String serial, String number, Instant collectedAt) {}

    /**
     * What the cashier enters.
     *
     * @param received in VND, all of it: there is no part payment
     */
    public record Receipt(
            Money received, LocalDate paidOn, Manner manner, String serial, String number, String payerName) {}
}
