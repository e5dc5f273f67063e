package vn.motcua.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a form after 02, or a receipt, says of its own; one of them is there. All words are Vietnamese. */
record FormMatter(
        @Nullable Refusal refusal,
        @Nullable Apology apology,
        @Nullable Stop stop,
        @Nullable Payment payment,
        @Nullable Delivery delivery) {

    static FormMatter of(Refusal refusal) {
        return new FormMatter(refusal, null, null, null, null);
    }

    static FormMatter of(Apology apology) {
        return new FormMatter(null, apology, null, null, null);
    }

    static FormMatter of(Stop stop) {
        return new FormMatter(null, null, stop, null, null);
    }

    static FormMatter of(Payment payment) {
        return new FormMatter(null, null, null, payment, null);
    }

    static FormMatter of(Delivery delivery) {
        return new FormMatter(null, null, null, null, delivery);
    }

    /** Form 03. */
    record Refusal(String reason, @Nullable String note) {}

    /**
     * Form 04.
     *
     * @param promised the due instant that is replaced by that of the form itself
     * @param number which postponement it is, of at most {@code limit}
     * @param former due instants before, the oldest first
     */
    record Apology(Instant promised, String cause, @Nullable String note, int number, int limit, List<Former> former) {}

    /** A due instant that was replaced, when and why. */
    record Former(Instant dueAt, Instant replacedAt, String cause) {}

    /**
     * Form 05.
     *
     * @param request who wanted it, or what brought it about
     * @param stage the state that the dossier was in
     * @param reason words of the coded reason; null when time ended it
     * @param decision what becomes of the dossier
     * @param finance what was paid and what was not, a sentence each
     */
    record Stop(
            String request,
            String stage,
            @Nullable String reason,
            @Nullable String note,
            String decision,
            List<String> finance) {}

    /**
     * A fee receipt.
     *
     * @param serial of the receipt, like its number as the cashier entered them
     * @param lateVnd what the delay added, in VND
     */
    record Payment(
            String serial,
            String number,
            LocalDate paidOn,
            String manner,
            String payer,
            List<Item> items,
            long lateVnd,
            long totalVnd) {

        /** A charge of a kind (fee, charge, tax …); amounts in VND. */
        record Item(String name, String kind, int quantity, long unitVnd, long amountVnd) {}
    }

    /**
     * A delivery receipt.
     *
     * @param recipientPhone known when the submitter has come; else null
     * @param result what was handed over
     * @param resultNumber null when the result has none
     * @param tracking number of the parcel; null when it went from hand to hand
     * @param standing in which somebody received for another, with the paper that lets them; null otherwise
     * @param idNumber of the identity paper that was checked then
     */
    record Delivery(
            @Nullable String recipient,
            @Nullable String recipientPhone,
            String result,
            @Nullable String resultNumber,
            @Nullable String tracking,
            @Nullable String standing,
            @Nullable String idNumber) {}
}
