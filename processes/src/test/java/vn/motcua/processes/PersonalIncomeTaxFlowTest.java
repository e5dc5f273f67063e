package vn.motcua.processes;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way a personal income tax return can take, told step by step (domain D2 and D14). */
class PersonalIncomeTaxFlowTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Engines.covering("personalIncomeTax");

    /** A resident's return of a quarter: 60 M a month, one dependant, no insurance, nothing withheld. */
    private static final Object[] QUARTERLY = TaxFlow.declared("""
        channel=ONLINE delivery=ONLINE asOfDate=2026-11-23 act=FILE
        returnKind=OWN_PERIODIC period=QUARTER taxYear=2026 method=PROGRESSIVE
        income=180000000 months=3 insuranceBase=0 otherDeductions= dependants=1 dependantMonths=3
        incomeKind= amount= incomeDate= overpaidChoice=OFFSET
        declaredTax=12480000 withheldTax=0 withheld=false paidTax=0
        """);

    private DossierFlow flow;
    private TaxFlow taxReturn;

    @BeforeEach
    void deploy() {
        flow = DossierFlow.of(ENGINE.getProcessEngine(), Bundle.of("personal-income-tax"));
        taxReturn = new TaxFlow(flow, "personalIncomeTax");
    }

    @AfterEach
    void forget() {
        flow.forget();
    }

    @Test
    void takesAQuarterlyReturnFromReceptionOverPaymentToDelivery() {
        received();
        flow.notPassed("Task_ApplyFlatRate");
        // 180 M less 3 × (15.5 + 6.2) M is 38.3 M a month; 20 % of it less 3.5 M is 4.16 M; for three months 12.48 M
        taxReturn
                .answers("filingTerm", "monthsAfter", 1)
                .answers("filingTerm", "day", "LAST")
                .finds("monthlyTaxableIncome", 38_300_000)
                .finds("computedTax", 12_480_000)
                .finds("taxCheck", "MATCH")
                .accepted("ON_TIME")
                .finds("balance", 12_480_000)
                .finds("settlement", "TO_PAY")
                .at("Task_NotifyPayment", "CASE_OFFICER")
                .does("Task_NotifyPayment", "paymentOutcome", "OBLIGATION")
                .at("Task_CollectFee", "CASHIER")
                .does("Task_CollectFee")
                .delivered(1, 2, 4, 6, 4, 9, 10);
    }

    @Test
    void asksForNothingWhenTheTaxHasBeenPaidMeanwhile() {
        received()
                .accepted("ON_TIME")
                .does("Task_NotifyPayment", "paymentOutcome", "PAID")
                .delivered(1, 2, 4, 9, 10);
    }

    @ParameterizedTest(name = "wages of {0}: {1} a month for {2} month(s) are taxed {3}")
    @CsvSource({
        "2025, 20000000,  1,  2350000",
        "2025, 100000000, 1,  25150000",
        "2026, 20000000,  1,  1500000",
        "2026, 100000000, 1,  20500000",
        "2026, 120000000, 1,  27500000",
        "2026, 20000000,  12, 18000000"
    })
    void taxesByTheYearOfTheReturnAndNotByItsDay(int year, long monthly, int months, long tax) {
        long own = year == 2025 ? 11_000_000 : 15_500_000;
        received(single("taxYear", year, "months", months, "income", months * (monthly + own)));
        taxReturn
                .finds("monthlyTaxableIncome", monthly)
                .finds("computedTax", tax)
                .finds("taxCheck", "DIFFERS");
    }

    @Test
    void deductsInsuranceAndOtherDeductions() {
        // 30 M × 10.5 % = 3.15 M; 60 − 3.15 − 1.85 − 15.5 = 39.5 M; 20 % of it less 3.5 M is 4.4 M
        received(single("income", 60_000_000L, "insuranceBase", 30_000_000L, "otherDeductions", 1_850_000L));
        taxReturn.finds("monthlyTaxableIncome", 39_500_000).finds("computedTax", 4_400_000);
    }

    @ParameterizedTest(name = "a casual payment of 4 M on {0} is taxed {1}")
    @CsvSource({"2026-06-30, 400000", "2026-07-01, 0"})
    void taxesACasualPaymentByTheRuleOfItsDay(String day, long tax) {
        received("method", "FLAT", "incomeKind", "CASUAL", "amount", 4_000_000L, "incomeDate", day);
        flow.passed("Task_ComputeFlatTax").notPassed("Task_ApplyProgressiveRates");
        taxReturn.finds("computedTax", tax);
    }

    @Test
    void leavesToTheOfficerWhatTheRulesDoNotTell() {
        received("method", "FLAT", "incomeKind", "CAPITAL", "amount", 4_000_000L, "incomeDate", "2026-08-03")
                .finds("taxCheck", "NOT_COMPUTED");
    }

    @Test
    void takesThePayersReturnAsItIsDeclared() {
        received("returnKind", "PAYER_PERIODIC", "method", null, "withheldTax", null, "declaredTax", 90_000_000L);
        flow.notPassed("Task_FindDeductions", "Task_ApplyFlatRate", "Task_CompareTax");
        taxReturn.accepted("ON_TIME").finds("balance", 90_000_000).at("Task_NotifyPayment", "CASE_OFFICER");
    }

    @ParameterizedTest(name = "paid {0}, wish {1}: {2}")
    @CsvSource({"12480000, REFUND, ACCEPTED", "12430000, REFUND, REMITTED", "13480000, OFFSET, OFFSET"})
    void publishesAtOnceWhenNothingIsToBePaidOrRefunded(long paid, String wish, String settlement) {
        received("paidTax", paid, "overpaidChoice", wish)
                .accepted("ON_TIME")
                .finds("settlement", settlement)
                .delivered(1, 2, 4, 9, 10);
    }

    @Test
    void refundsFirstAndSendsTheProposalBackTwice() {
        overpaid("REFUND_FIRST")
                .at("Task_CheckRefund", "CASE_OFFICER")
                .does("Task_CheckRefund", "refundOutcome", "GRANT")
                .at("Task_ReviewRefund", "DIVISION_HEAD")
                .does("Task_ReviewRefund", "reviewOutcome", "SEND_BACK")
                .does("Task_CheckRefund", "refundOutcome", "GRANT")
                .does("Task_ReviewRefund", "reviewOutcome", "PASS")
                .at("Task_SignRefund", "APPROVER")
                .does("Task_SignRefund", "signOutcome", "SEND_BACK")
                .does("Task_CheckRefund", "refundOutcome", "GRANT")
                .does("Task_ReviewRefund", "reviewOutcome", "PASS")
                .does("Task_SignRefund", "signOutcome", "SIGN")
                .at("Task_RecordRefund", "CASE_OFFICER")
                .does("Task_RecordRefund")
                .delivered(1, 2, 4, 9, 10);
    }

    @Test
    void refusesARefundAfterTheInspection() {
        overpaid("CHECK_FIRST")
                .at("Task_InspectTaxpayer", "CASE_OFFICER")
                .does("Task_InspectTaxpayer", "refundOutcome", "REFUSE")
                .does("Task_SignRefusal", "signOutcome", "SIGN");
        flow.passed("Event_RefusalSigned").notPassed("Task_CheckRefund").waitsAt("Task_Publish");
    }

    @ParameterizedTest(name = "{0} day(s) late, mitigating {1}: {2} from {3} to {4}")
    @CsvSource({
        "3,  true,  WARNING, ,         ",
        "3,  false, FINE,    2000000,  5000000",
        "30, true,  FINE,    2000000,  5000000",
        "60, false, FINE,    5000000,  8000000",
        "90, false, FINE,    8000000,  15000000",
        "91, false, FINE,    15000000, 25000000"
    })
    void sanctionsALateReturn(int days, boolean mitigating, String kind, Long lowest, Long highest) {
        received("paidTax", 12_480_000L)
                .accepted("LATE", "daysLate", days, "mitigating", mitigating)
                .answers("lateSanction", "sanction", kind)
                .answers("lateSanction", "min", lowest)
                .answers("lateSanction", "max", highest)
                .sanctioned(kind)
                .delivered(1, 2, 4, 9, 10);
    }

    @Test
    void deliversASignedRejection() {
        received().rejected().delivered(1, 2, 4, 9, 10);
        flow.passed("Event_RefusalSigned").notPassed("Task_ComputeBalance");
    }

    @Test
    void computesAnewAfterAnExplanation() {
        submitted();
        taxReturn
                .does("Task_Receive", "receptionOutcome", "SUPPLEMENT")
                .does("Task_ReceiveSupplement")
                .received()
                .does("Task_CheckReturn", "checkOutcome", "SUPPLEMENT")
                .at("Task_ReceiveSupplement", "RECEPTION_OFFICER")
                .does("Task_ReceiveSupplement")
                .at("Task_CheckReturn", "CASE_OFFICER");
        flow.shows(1, 5, 2, 4, 5, 4);
    }

    @Test
    void refusesAtReception() {
        submitted();
        flow.does("Task_Receive", "receptionOutcome", "REFUSE").ended("EndEvent_ReceptionRefused", 1, 3);
    }

    @Test
    void apologisesBesideTheFlowAndEndsWhenTheReturnIsWithdrawn() {
        overpaid("REFUND_FIRST");
        flow.hears("dossier.dueSoon")
                .waitsAt("Task_CheckRefund", "Task_Apologise")
                .does("Task_Apologise", "apologyOutcome", "NOT_NEEDED")
                .waitsAt("Task_CheckRefund")
                .hears("dossier.interrupt", "interruptReason", "WITHDRAWN")
                .ended("EndEvent_Withdrawn", 1, 2, 4, 7);
    }

    /** Of somebody without dependants, of one month unless told otherwise. */
    private static Object[] single(Object... changes) {
        return TaxFlow.facts(TaxFlow.declared("months=1 dependants=0 dependantMonths=0"), changes);
    }

    private void submitted(Object... changes) {
        flow.submitted(TaxFlow.facts(QUARTERLY, changes));
    }

    private TaxFlow received(Object... changes) {
        submitted(changes);
        return taxReturn.received();
    }

    /** 2 M more than the tax are paid, and wanted back. */
    private TaxFlow overpaid(String mode) {
        return received("paidTax", 14_480_000L, "overpaidChoice", "REFUND")
                .accepted("ON_TIME", "refundMode", mode)
                .finds("balance", -2_000_000)
                .finds("settlement", "REFUND");
    }
}
