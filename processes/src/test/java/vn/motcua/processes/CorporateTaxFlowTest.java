package vn.motcua.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way a corporate tax return can take, told step by step (domain D4 and D14). */
class CorporateTaxFlowTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Engines.covering("corporateTax");

    /** A yearly finalisation: revenue of 28 bn, so 17 % of 1.5 bn; 230 M of it prepaid. */
    private static final Object[] FINALISATION = TaxFlow.declared("""
        channel=ONLINE delivery=ONLINE asOfDate=2026-11-23 returnKind=CIT_FINALISATION taxYear=2026
        revenue=28000000000 taxableIncome=1500000000 prepaid=230000000 prepayDaysLate=0
        lastYearRevenue= supplyDate= listedSupplies= generalSupplies= reducedSupplies= inputVat= carriedForward=
        declaredTax=255000000 paidTax=230000000
        """);

    /** A value added tax return of a quarter: 100 M at 5 %, 200 M at 10 %, 500 M within the cut. */
    private static final Object[] VAT = TaxFlow.declared("""
        channel=ONLINE delivery=ONLINE asOfDate=2026-11-23 returnKind=VAT_QUARTERLY taxYear=2026
        revenue= taxableIncome= prepaid= prepayDaysLate=
        lastYearRevenue=12000000000 supplyDate=2026-09-30
        listedSupplies=100000000 generalSupplies=200000000 reducedSupplies=500000000
        inputVat=42000000 carriedForward=3000000 declaredTax=20000000 paidTax=0
        """);

    private DossierFlow flow;
    private TaxFlow taxReturn;

    @BeforeEach
    void deploy() {
        flow = DossierFlow.of(ENGINE.getProcessEngine(), Bundle.of("corporate-tax"));
        taxReturn = new TaxFlow(flow, "corporateTax");
    }

    @AfterEach
    void forget() {
        flow.forget();
    }

    @Test
    void takesAFinalisationFromReceptionOverPaymentToDelivery() {
        received(FINALISATION)
                .answers("filingTerm", "monthsAfter", 3)
                .answers("filingTerm", "day", "LAST")
                .finds("yearlyTax", 255_000_000)
                .finds("prepayInterest", 0)
                .finds("taxCheck", "MATCH")
                .accepted("ON_TIME")
                .finds("balance", 25_000_000)
                .finds("settlement", "TO_PAY")
                .at("Task_NotifyPayment", "CASE_OFFICER")
                .does("Task_NotifyPayment", "paymentOutcome", "OBLIGATION")
                .at("Task_CollectFee", "CASHIER")
                .does("Task_CollectFee")
                .delivered(1, 2, 4, 6, 4, 9, 10);
        flow.notPassed("Task_FindVatPeriod", "Task_DraftSanction");
    }

    @ParameterizedTest(name = "revenue of {1} in {0}: {2} of tax on 100 M")
    @CsvSource({
        "2025, 3000000000,   15000000",
        "2025, 3000000001,   17000000",
        "2026, 50000000001,  20000000",
        "2024, 1000000000,   20000000",
        "2020, 200000000000, 14000000",
        "2020, 200000000001, 20000000"
    })
    void taxesByTheYearOfTheReturnAndTheRevenue(int year, long revenue, long tax) {
        received(FINALISATION, "taxYear", year, "revenue", revenue, "taxableIncome", 100_000_000L)
                .finds("yearlyTax", tax)
                .finds("taxCheck", "DIFFERS");
    }

    @ParameterizedTest(name = "tax year {0}, prepaid {1} of 255 M, {2} days: {3} of interest")
    @CsvSource({
        // 80 % of 255 M are 204 M; 14 M × 0.03 % × 60 days = 252,000
        "2026, 190000000, 60, 252000",
        "2026, 204000000, 60, 0",
        // 75 % are 191.25 M; 1.25 M × 0.03 % × 60 days = 22,500; 20 % of 1.275 bn are 255 M
        "2021, 190000000, 60, 22500"
    })
    void chargesInterestOnASmallPrepayment(int year, long prepaid, int days, long interest) {
        long income = year == 2021 ? 1_275_000_000L : 1_500_000_000L;
        received(
                        FINALISATION,
                        "taxYear",
                        year,
                        "taxableIncome",
                        income,
                        "prepaid",
                        prepaid,
                        "prepayDaysLate",
                        days,
                        "paidTax",
                        255_000_000L)
                .finds("prepayInterest", interest)
                .accepted("ON_TIME")
                .finds("balance", 0)
                .finds("settlement", interest > 0 ? "TO_PAY" : "ACCEPTED");
    }

    @Test
    void publishesAtOnceWhenTheTaxIsOverpaid() {
        received(FINALISATION, "paidTax", 260_000_000L)
                .accepted("ON_TIME")
                .finds("settlement", "OVERPAID")
                .delivered(1, 2, 4, 9, 10);
    }

    @Test
    void taxesSuppliesByTheRatesOfTheirDay() {
        // 100 × 5 % + 200 × 10 % + 500 × 8 % − 42 − 3 = 20 M
        received(VAT).finds("vatPeriod", "QUARTER").finds("vatTax", 20_000_000).finds("taxCheck", "MATCH");
        assertThat(flow.fact("reducedRate")).isEqualTo(0.08);
        flow.notPassed("Task_FindRate");
        taxReturn.accepted("ON_TIME").finds("settlement", "TO_PAY");
        taxReturn.does("Task_NotifyPayment", "paymentOutcome", "PAID").delivered(1, 2, 4, 9, 10);
    }

    @Test
    void endsTheCutWithTheYear() {
        // 100 × 5 % + 200 × 10 % + 500 × 10 % − 42 − 3 = 30 M
        received(VAT, "returnKind", "VAT_MONTHLY", "supplyDate", "2027-01-31").finds("vatTax", 30_000_000);
    }

    @Test
    void leavesToTheOfficerWhatTheRulesDoNotTell() {
        received(VAT, "supplyDate", "2023-08-31", "lastYearRevenue", 50_000_000_001L)
                .finds("vatPeriod", "MONTH")
                .finds("taxCheck", "NOT_COMPUTED");
    }

    @Test
    void takesAPrepaymentWithoutAReturn() {
        received(VAT, "returnKind", "CIT_PREPAYMENT", "declaredTax", 60_000_000L);
        flow.notPassed("Task_FindRate", "Task_FindVatPeriod");
        taxReturn
                .answers("filingTerm", "day", "30")
                .accepted("ON_TIME")
                .finds("balance", 60_000_000)
                .at("Task_NotifyPayment", "CASE_OFFICER");
    }

    @ParameterizedTest(name = "{0} day(s) late, mitigating {1}: {2} from {3}")
    @CsvSource({"5, true, WARNING,", "5, false, FINE, 2000000", "31, true, FINE, 5000000", "100, false, FINE, 15000000"
    })
    void sanctionsALateReturnAfterThePayment(int days, boolean mitigating, String kind, Long lowest) {
        received(FINALISATION)
                .accepted("LATE", "daysLate", days, "mitigating", mitigating)
                .does("Task_NotifyPayment", "paymentOutcome", "OBLIGATION")
                .does("Task_CollectFee")
                .answers("lateSanction", "sanction", kind)
                .answers("lateSanction", "min", lowest)
                .sanctioned(kind)
                .delivered(1, 2, 4, 6, 4, 9, 10);
    }

    @Test
    void deliversASignedRejection() {
        received(VAT).rejected().delivered(1, 2, 4, 9, 10);
        flow.passed("Event_RefusalSigned").notPassed("Task_ComputeBalance");
    }

    @Test
    void computesAnewAfterAnExplanation() {
        flow.submitted(FINALISATION);
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
        flow.submitted(FINALISATION)
                .does("Task_Receive", "receptionOutcome", "REFUSE")
                .ended("EndEvent_ReceptionRefused", 1, 3);
    }

    @Test
    void apologisesBesideTheFlowAndEndsWhenTheReturnIsWithdrawn() {
        received(VAT);
        flow.hears("dossier.dueSoon")
                .waitsAt("Task_CheckReturn", "Task_Apologise")
                .does("Task_Apologise", "apologyOutcome", "NOT_NEEDED")
                .waitsAt("Task_CheckReturn")
                .hears("dossier.interrupt", "interruptReason", "WITHDRAWN")
                .ended("EndEvent_Withdrawn", 1, 2, 4, 7);
    }

    private TaxFlow received(Object[] declared, Object... changes) {
        flow.submitted(TaxFlow.facts(declared, changes));
        return taxReturn.received();
    }
}
