package vn.motcua.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/** The end of the district level on 01/7/2025: communes moved from their district to the province. */
class UnitTreeTest {

    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
    private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);

    private static final UnitCode PROVINCE = new UnitCode("H88");
    private static final UnitCode DISTRICT = new UnitCode("H88.5");
    private static final UnitCode COMMUNE = new UnitCode("H88.5.1");

    private final UnitTree tree = new UnitTree(List.of(
            unit(COMMUNE, PROVINCE, AFTER, null),
            unit(PROVINCE, null, LocalDate.of(2015, 1, 1), null),
            unit(DISTRICT, PROVINCE, LocalDate.of(2015, 1, 1), AFTER),
            unit(COMMUNE, DISTRICT, LocalDate.of(2015, 1, 1), AFTER)));

    @Test
    void showsTheTreeOfEachDay() {
        assertThat(tree.ancestors(COMMUNE, BEFORE)).containsExactly(DISTRICT, PROVINCE);
        assertThat(tree.ancestors(COMMUNE, AFTER)).containsExactly(PROVINCE);
        assertThat(tree.subtree(PROVINCE, BEFORE)).containsExactly(PROVINCE, DISTRICT, COMMUNE);
        assertThat(tree.subtree(PROVINCE, AFTER)).containsExactly(PROVINCE, COMMUNE);
    }

    @Test
    void hasNothingBeforeTheFirstPeriod() {
        assertThat(tree.all(LocalDate.of(2014, 12, 31))).isEmpty();
        assertThat(tree.subtree(PROVINCE, LocalDate.of(2014, 12, 31))).isEmpty();
    }

    @Test
    void listsEachUnitAfterItsParent() {
        assertThat(tree.all(BEFORE)).extracting(Unit::code).containsExactly(PROVINCE, DISTRICT, COMMUNE);
    }

    @Test
    void aPeriodEndsTheDayBeforeItsEnd() {
        assertThat(tree.find(DISTRICT, BEFORE)).isPresent();
        assertThat(tree.find(DISTRICT, AFTER)).isEmpty();
    }

    private static Unit unit(UnitCode code, UnitCode parent, LocalDate from, LocalDate to) {
        return new Unit(code, Text.same(code.value()), parent, UnitKind.COMMUNE, from, to, null, null);
    }
}
