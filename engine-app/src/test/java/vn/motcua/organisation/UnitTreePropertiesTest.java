package vn.motcua.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/** Whatever the periods are: the tree of a day holds exactly the units of that day, each once, below its parent. */
class UnitTreePropertiesTest {

    private static final LocalDate START = LocalDate.of(2025, 1, 1);
    private static final int UNITS = 8;

    @Property(tries = 200)
    void theTreeOfADayIsExactlyTheUnitsOfThatDay(
            @ForAll("histories") List<Unit> periods, @ForAll @IntRange(max = 50) int days) {
        LocalDate day = START.plusDays(days);
        UnitTree tree = new UnitTree(periods);

        List<UnitCode> covering = periods.stream()
                .filter(unit -> unit.covers(day))
                .map(Unit::code)
                .toList();
        assertThat(tree.all(day)).extracting(Unit::code).containsExactlyInAnyOrderElementsOf(covering);
        for (UnitCode code : covering) {
            assertThat(tree.ancestors(code, day))
                    .allSatisfy(above -> assertThat(tree.subtree(above, day)).contains(code));
        }
    }

    @Property(tries = 200)
    void openingBranchByBranchShowsTheSameTree(
            @ForAll("histories") List<Unit> periods, @ForAll @IntRange(max = 50) int days) {
        LocalDate day = START.plusDays(days);
        UnitTree tree = new UnitTree(periods);
        List<UnitCode> opened = new ArrayList<>();

        open(tree, null, day, opened);

        assertThat(opened)
                .containsExactlyElementsOf(
                        tree.all(day).stream().map(Unit::code).toList());
    }

    @Property(tries = 200)
    void aDayBetweenTwoChangesShowsTheTreeOfTheChangeBefore(@ForAll("histories") List<Unit> periods) {
        UnitTree tree = new UnitTree(periods);
        Set<LocalDate> changes = new HashSet<>();
        periods.forEach(unit -> {
            changes.add(unit.from());
            changes.add(unit.to() == null ? unit.from() : unit.to());
        });
        IntStream.range(1, 50)
                .mapToObj(START::plusDays)
                .filter(day -> !changes.contains(day))
                .forEach(day -> assertThat(tree.all(day)).isEqualTo(tree.all(day.minusDays(1))));
    }

    /** Each unit has up to two periods, below any unit with a smaller number or none, so that there is no circle. */
    @Provide
    Arbitrary<List<Unit>> histories() {
        return Combinators.combine(IntStream.range(0, UNITS)
                        .mapToObj(UnitTreePropertiesTest::history)
                        .toList())
                .as(parts -> parts.stream().flatMap(List::stream).toList());
    }

    private static Arbitrary<List<Unit>> history(int number) {
        Arbitrary<Integer> parent = Arbitraries.integers().between(-1, number - 1);
        Arbitrary<Integer> length = Arbitraries.integers().between(1, 20);
        return Combinators.combine(parent, parent, length, length, Arbitraries.of(true, false))
                .as((first, second, from, lasting, again) -> {
                    LocalDate begin = START.plusDays(from);
                    LocalDate change = begin.plusDays(lasting);
                    Unit before = unit(number, first, begin, change);
                    return again ? List.of(before, unit(number, second, change, null)) : List.of(before);
                });
    }

    private static Unit unit(int number, int parent, LocalDate from, @Nullable LocalDate to) {
        UnitCode above = parent < 0 ? null : code(parent);
        return new Unit(code(number), Text.same("Unit " + number), above, UnitKind.DIVISION, from, to, null, null);
    }

    private static UnitCode code(int number) {
        return new UnitCode("H88." + (number + 1));
    }

    private static void open(UnitTree tree, @Nullable UnitCode parent, LocalDate day, List<UnitCode> opened) {
        for (Unit unit : tree.children(parent, day)) {
            opened.add(unit.code());
            open(tree, unit.code(), day, opened);
        }
    }
}
