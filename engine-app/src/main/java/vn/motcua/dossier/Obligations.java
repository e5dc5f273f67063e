package vn.motcua.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Charge;
import vn.motcua.catalogue.Decisions;
import vn.motcua.catalogue.Manifest;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.deadline.ClockName;
import vn.motcua.deadline.Deadlines;
import vn.motcua.dossier.Obligation.Receipt;
import vn.motcua.dossier.ObligationEvent.ObligationMet;
import vn.motcua.dossier.ObligationEvent.ObligationRequested;
import vn.motcua.journal.Journal;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.LateBeans;
import vn.motcua.shared.Money;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/**
 * What applicants have to pay while the office waits: asked for by the office after the procedure's own tables, met at
 * the counter or by transfer. Called within a command that has locked the dossier.
 */
@Component
public class Obligations {

    /** The step of the shared block that takes the money. */
    private static final String COLLECT = "Task_CollectFee";

    private final ObligationStore store;
    private final Catalogue catalogue;
    private final Decisions decisions;
    private final DossierTerm terms;
    private final Deadlines deadlines;
    private final Journal journal;
    private final LateBeans<TransitionListener> listeners;
    private final Clock clock;

    Obligations(
            ObligationStore store,
            Catalogue catalogue,
            Decisions decisions,
            DossierTerm terms,
            Deadlines deadlines,
            Journal journal,
            ObjectProvider<TransitionListener> listeners,
            Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.decisions = decisions;
        this.terms = terms;
        this.deadlines = deadlines;
        this.journal = journal;
        this.listeners = new LateBeans<>(listeners);
        this.clock = clock;
    }

    public List<Obligation> of(DossierId id) {
        return store.of(id);
    }

    /**
     * Asks for what the rules say is to be paid and has not been paid yet, unless something is still open.
     *
     * @param facts what the flow knows, besides the declaration
     * @throws Rejection conflict {@code nothing-to-pay} when that is nothing
     */
    public void request(Dossier dossier, Map<String, Object> facts) {
        if (open(dossier.id()).isPresent()) {
            return;
        }
        ProcedureVersion version = catalogue.version(dossier.versionId());
        Map<String, Object> known = new HashMap<>(facts);
        known.putAll(decisions.facts(version, dossier.data(), dossier.channel().name(), terms.asOf(dossier)));
        List<Obligation> former = store.of(dossier.id());
        List<Charge> charges = decisions.fee(version, known).stream()
                .map(charge -> charge.without(paid(former, charge.code())))
                .filter(charge -> charge.amount().vnd() > 0)
                .toList();
        Money amount = charges.stream().map(Charge::amount).reduce(Money.ZERO, Money::plus);
        if (amount.vnd() == 0) {
            throw Rejection.conflict(
                    "nothing-to-pay",
                    new Text(
                            "Theo quy định, hồ sơ này không phải nộp khoản tiền nào.",
                            "By the rules nothing is to be paid for this dossier."));
        }
        Instant now = clock.instant();
        Instant due = terms.find(dossier, ClockName.PAYMENT)
                .map(term -> deadlines.start(
                        dossier.id(),
                        ClockName.PAYMENT,
                        "",
                        dossier.unit(),
                        term,
                        terms.start(dossier, ClockName.PAYMENT, known, now)))
                .orElse(null);
        int number = former.size() + 1;
        store.insert(dossier, number, charges, amount, due, now);
        journal.append(
                dossier.id(),
                new ObligationRequested(
                        number, charges.stream().map(Charge::code).toList(), amount, due));
    }

    private static Money paid(List<Obligation> former, String charge) {
        return former.stream()
                .filter(obligation -> obligation.payment() != null)
                .flatMap(obligation -> obligation.charges().stream())
                .filter(each -> each.code().equals(charge))
                .map(Charge::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /**
     * Takes a payment in full.
     *
     * @throws Rejection conflict {@code no-open-obligation} when nothing is asked for, {@code receipt-taken} when the
     *     unit has given this receipt before; invalid when the amount is another one than is due that day, or when cash
     *     is said to have come on another day than today
     */
    public void meet(Dossier dossier, Receipt receipt) {
        if (receipt.manner() == Obligation.Manner.CASH && !receipt.paidOn().equals(LocalDate.now(clock))) {
            throw Rejection.invalid(
                    "data.paidOn",
                    receipt.paidOn().toString(),
                    new Text(
                            "Tiền mặt được thu trong ngày: ngày nộp là hôm nay.",
                            "Cash is taken on the day itself: it is paid today."));
        }
        Obligation open = open(dossier.id())
                .orElseThrow(() -> Rejection.conflict(
                        "no-open-obligation",
                        new Text("Hồ sơ không có khoản nào đang chờ nộp.", "Nothing is to be paid for this dossier.")));
        Money late = late(dossier, open, receipt.paidOn());
        Money due = open.amount().plus(late);
        if (!receipt.received().equals(due)) {
            throw Rejection.invalid(
                    "data.receivedAmount",
                    Long.toString(receipt.received().vnd()),
                    new Text(
                            "Số tiền phải nộp ngày %s là %s, trong đó %s do chậm nộp."
                                    .formatted(
                                            Days.vi(receipt.paidOn()),
                                            due.words().vi(),
                                            late.words().vi()),
                            "On %s %s are due, %s of them for the delay."
                                    .formatted(
                                            receipt.paidOn(),
                                            due.words().en(),
                                            late.words().en())));
        }
        pay(dossier, open, receipt, late);
        deadlines.end(dossier.id(), ClockName.PAYMENT, "", clock.instant());
        journal.append(
                dossier.id(),
                new ObligationMet(
                        open.number(),
                        open.amount(),
                        late,
                        receipt.paidOn(),
                        receipt.serial() + ObligationEvent.OF_SERIAL + receipt.number()));
        Obligation paid = store.of(dossier.id()).get(open.number() - 1);
        listeners.forEach(listener -> listener.paid(dossier, paid, receipt.payerName()));
    }

    /** As the dossier's page shows them; procedures that never ask for money are not looked up. */
    List<DossierDetail.ObligationView> views(Dossier dossier, Manifest manifest) {
        if (manifest.step(COLLECT).isEmpty()) {
            return List.of();
        }
        return store.of(dossier.id()).stream()
                // what a dossier asked for that has ended otherwise is not asked for any more
                .filter(each -> each.payment() != null || !dossier.status().terminal())
                .map(each -> view(dossier, each))
                .toList();
    }

    private DossierDetail.ObligationView view(Dossier dossier, Obligation each) {
        return new DossierDetail.ObligationView(
                each.number(),
                each.charges(),
                each.amount(),
                each.payment() == null
                        ? late(dossier, each, LocalDate.now(clock))
                        : each.payment().late(),
                each.requestedAt(),
                each.dueAt(),
                each.payment());
    }

    private void pay(Dossier dossier, Obligation open, Receipt receipt, Money late) {
        try {
            store.pay(dossier.id(), open.number(), receipt, late, clock.instant());
        } catch (DuplicateKeyException e) {
            throw Rejection.conflict(
                    "receipt-taken",
                    new Text(
                            "Biên lai %s số %s đã được lập tại đơn vị này."
                                    .formatted(receipt.serial(), receipt.number()),
                            "The receipt %s no. %s has already been given in this unit."
                                    .formatted(receipt.serial(), receipt.number())));
        }
    }

    private Money late(Dossier dossier, Obligation open, LocalDate paidOn) {
        if (open.dueAt() == null) {
            return Money.ZERO;
        }
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(open.dueAt(), clock.getZone()), paidOn);
        return days <= 0
                ? Money.ZERO
                : decisions.late(catalogue.version(dossier.versionId()), open.amount(), Math.toIntExact(days), paidOn);
    }

    private Optional<Obligation> open(DossierId id) {
        return store.of(id).stream()
                .filter(obligation -> obligation.payment() == null)
                .findFirst();
    }
}
