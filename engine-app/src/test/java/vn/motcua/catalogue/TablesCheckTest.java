package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.deadline.ClockName;
import vn.motcua.deadline.DuePolicy;
import vn.motcua.deadline.TermUnit;

/** What tables read and answer, what a model does with it, and where the flow waits: right in all that ships, named when spoilt. */
class TablesCheckTest {

    static Stream<BundleFiles> shipped() {
        return BundleFiles.onClassPath(TablesCheckTest.class.getClassLoader()).stream()
                .filter(bundle ->
                        ManifestReader.manifest(bundle.manifest()).missing().isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shipped")
    void findsNothingWrongWithWhatShips(BundleFiles bundle) {
        assertThat(TablesCheck.check(bundle, ManifestReader.manifest(bundle.manifest())))
                .isEmpty();
    }

    @ParameterizedTest(name = "{1}: {2} -> {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        judicial-record     | llpt-fee.dmn        | <text>copies</text>           | <text>copys</text>          | copys        | does not declare
        judicial-record     | llpt-fee.dmn        | <text>"CHILD"                 | <text>CHILD                 | CHILD        | does not declare
        personal-income-tax | pit-flat.dmn        | amount * 0.1                  | earnings * 0.1              | earnings     | does not declare
        personal-income-tax | pit-flat.dmn        | amount * 0.1                  | amount * * 0.1              | *            | no expression of FEEL
        personal-income-tax | pit-flat.dmn        | amount * 0.1                  | tenth(amount)               | tenth        | no such function
        personal-income-tax | pit-flat.dmn        | round half up(amount * 0.2, 0) | round half up(n: amount, scal: 0) | round half up | no such function
        judicial-record     | llpt-fee.dmn        | hitPolicy="COLLECT"           | hitPolicy="FIRST"           | FIRST        | must be COLLECT
        judicial-record     | llpt-fee.dmn        | <text>200000</text>           | <text></text>               |              | must not be empty
        judicial-record     | llpt-fee.dmn        | <text>200000</text>           | <text>-200000</text>        | -200000      | not below zero
        judicial-record     | llpt-term.dmn       | <text>"CALENDAR_DAY"</text>   | <text>channel</text>        | channel      | one code in quotes
        judicial-record     | llpt-term.dmn       | hitPolicy="UNIQUE"            | hitPolicy="COLLECT"         | COLLECT      | one row only
        judicial-record     | llpt-fee.dmn        | date("2026-07-01")            | date("2025-06-31")          | 2025-06-31   | no such day
        sales-promotion     | sales-promotion.bpmn | ${receptionOutcome == 'ACCEPT'} | ${receptionOutcom != 'ACCEPT' or true} | receptionOutcom | condition reads a fact
        judicial-record     | llpt-fee.dmn        | name="unitAmount"             | name="price"                | price        | must answer exactly
        judicial-record     | llpt-fee.dmn        | name="unitAmount" typeRef="long" | name="unitAmount" typeRef="double" | double | The type of the column
        judicial-record     | llpt-term.dmn       | name="policy"                 | name="rule"                 | rule         | must answer exactly
        judicial-record     | llpt-term.dmn       | "CALENDAR_DAY"                | "DAY"                       | DAY          | cell of the column unit
        judicial-record     | llpt-term.dmn       | "END_OF_DAY"                  | "NOON"                      | NOON         | cell of the column policy
        judicial-record     | llpt-term.dmn       | "RECEPTION"                   | "RECEIVED"                  | RECEPTION    | no rule for this occasion
        birth-registration  | birth-term.dmn      | "15:00"                       | "25:00"                     | 25:00        | cut-off has the shape
        birth-registration  | birth-term.dmn      | "CONFIRMATION"                | "CONFIRMED"                 | CONFIRMATION | no rule for this occasion
        birth-registration  | birth-documents.dmn | name="component"              | name="paper"                | paper        | must answer exactly
        traffic-fine-payment | late-surcharge.dmn | name="amount"                 | name="more"                 | more         | that lateCharge names
        personal-income-tax | pit-insurance.dmn   | name="deduction"              | name="share"                | deduction    | does not set the fact
        corporate-tax       | cit-prepay.dmn      | name="shortfall"              | name="gap"                  | prepayCheck.shortfall | does not answer this column
        corporate-tax       | corporate-tax.bpmn  | ${prepayCheck.shortfall}      | ${prepayChek.shortfall}     | prepayChek   | does not declare
        corporate-tax       | corporate-tax.bpmn  | resultVariable="prepayCheck"  | resultVariable="check"      | check        | with this step under setBy
        corporate-tax       | corporate-tax.bpmn  | decisionRef="corporateTax_citPrepay" camunda:decisionRefBinding="deployment" camunda:mapDecisionResult="singleResult" | decisionRef="corporateTax_citPrepay" camunda:decisionRefBinding="deployment" camunda:mapDecisionResult="singleEntry" | singleEntry | exactly one answer column
        sales-promotion     | sales-promotion.bpmn | collectEntries               | singleEntry                 | singleEntry  | several rows
        sales-promotion     | sales-promotion.bpmn | ${receptionOutcome ==        | ${receptionOutcom ==        | receptionOutcom | condition reads a fact
        birth-registration  | birth-registration.bpmn | name="turn" value="APPLICANT" | name="turn" value="OFFICE" | CONFIRMATION | must not be OFFICE
        birth-registration  | birth-registration.bpmn | name="turn" value="OFFICE"  | name="turned" value="OFFICE" |             | whose time runs
        birth-registration  | birth-registration.bpmn | name="clock" value="CONFIRMATION" | name="clock" value="NOON" | NOON     | A clock is one of
        birth-registration  | birth-registration.bpmn | name="clock" value="CONFIRMATION" | name="clock" value="CONSULTATION" | CONSULTATION | no limit
        birth-registration  | birth-registration.bpmn | name="clock" value="CONFIRMATION" | name="watch" value="CONFIRMATION" | CONFIRMATION | waiting events that have a clock
        birth-registration  | birth-registration.supplement.bpmn | name="clock" value="SUPPLEMENT" | name="clock" value="PAYMENT" | PAYMENT | the clock SUPPLEMENT must run
        """)
    void namesWhatDoesNotFit(String slug, String file, String right, String wrong, String value, String rule) {
        SpoiltBundle spoilt = SpoiltBundle.shipped(slug).with(file, right, wrong);

        assertThat(TablesCheck.check(spoilt.files(), spoilt.manifest())).anySatisfy(fault -> {
            assertThat(fault.place()).matches("[\\w.-]+#\\w+");
            assertThat(fault.value())
                    .satisfiesAnyOf(given -> assertThat(given).isEqualTo(value), given -> assertThat(given)
                            .contains(value));
            assertThat(fault.rule().en()).contains(rule);
        });
    }

    /** The catalogue knows nothing of the clock; its words are the clock's all the same. */
    @Test
    void speaksTheWordsOfTheLegalClock() {
        Set<String> units = Arrays.stream(TermUnit.values()).map(Enum::name).collect(Collectors.toSet());
        units.remove(TermUnit.EVENT_DAY.name());
        assertThat(ProductTables.UNITS).isEqualTo(units);
        assertThat(ProductTables.POLICIES)
                .isEqualTo(Arrays.stream(DuePolicy.values()).map(Enum::name).collect(Collectors.toSet()));
        assertThat(Arrays.stream(ClockName.values()).map(Enum::name)).containsAll(WaitCheck.CLOCKS);
    }
}
