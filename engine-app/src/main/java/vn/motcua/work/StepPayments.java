package vn.motcua.work;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.deadline.ClockName;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Obligation.Manner;
import vn.motcua.dossier.Obligation.Receipt;
import vn.motcua.dossier.Obligations;
import vn.motcua.engine.FlowListener;
import vn.motcua.engine.Flows;
import vn.motcua.engine.TaskInfo;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Money;

/** The step that waits for money (its clock is that of the payment): asks for it when it begins, takes it at its end. */
@Component
@Order(5)
class StepPayments implements FlowListener {

    private final Obligations obligations;
    private final Dossiers dossiers;
    private final Flows flows;

    StepPayments(Obligations obligations, Dossiers dossiers, Flows flows) {
        this.obligations = obligations;
        this.dossiers = dossiers;
        this.flows = flows;
    }

    @Override
    public void taskCreated(DossierId id, TaskInfo task) {
        if (ClockName.PAYMENT.name().equals(task.properties().get("clock"))) {
            obligations.request(dossiers.get(id), flows.facts(id));
        }
    }

    void meet(Dossier dossier, StepInput input) {
        obligations.meet(
                dossier,
                new Receipt(
                        new Money(new BigDecimal(input.text("receivedAmount")).longValueExact()),
                        LocalDate.parse(input.text("paidOn")),
                        Manner.valueOf(input.text("paymentManner")),
                        input.text("receiptSerial"),
                        input.text("receiptNumber"),
                        input.text("payerName")));
    }
}
