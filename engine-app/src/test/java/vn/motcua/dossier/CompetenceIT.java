package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Manifest;
import vn.motcua.organisation.OrganisationFixture;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.UnitKind;
import vn.motcua.organisation.Units;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.UnitCode;
import vn.motcua.testing.ProductTest;

/** A procedure is taken through its channels and for agencies of its level only. */
@ProductTest
class CompetenceIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private Competence competence;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Units units;

    @Test
    void refusesAChannelThatIsNotOffered() {
        UnitCode commune = OrganisationFixture.commune(units, OrganisationFixture.province(units), 1);
        Manifest atTheCounterOnly = birth(manifest -> manifest.withObject("channels")
                .set("values", json.createArrayNode().add("COUNTER")));

        assertThatCode(() -> competence.check(atTheCounterOnly, Channel.COUNTER, commune, TODAY))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> competence.check(atTheCounterOnly, Channel.POST, commune, TODAY))
                .isInstanceOfSatisfying(Rejection.class, rejection -> assertThat(rejection.violations())
                        .singleElement()
                        .satisfies(violation -> {
                            assertThat(violation.field()).isEqualTo("channel");
                            assertThat(violation.value()).isEqualTo("POST");
                            assertThat(violation.rule().vi()).contains("Bưu chính công ích");
                        }));
    }

    @Test
    void takesADivisionForTheAgencyThatItBelongsTo() {
        UnitCode province = OrganisationFixture.province(units);
        UnitCode commune = OrganisationFixture.commune(units, province, 1);
        UnitCode division = new UnitCode(commune + ".1");
        units.create(OrganisationFixture.unit(division.value(), commune.value(), UnitKind.DIVISION));
        UnitCode centre = new UnitCode(province + ".2");
        units.create(OrganisationFixture.unit(centre.value(), province.value(), UnitKind.SERVICE_CENTRE));
        Manifest birth = birth(manifest -> {});

        assertThatCode(() -> competence.check(birth, Channel.ONLINE, division, TODAY))
                .doesNotThrowAnyException();
        for (UnitCode other : List.of(province, centre)) {
            assertThatThrownBy(() -> competence.check(birth, Channel.ONLINE, other, TODAY))
                    .isInstanceOfSatisfying(Rejection.class, rejection -> assertThat(rejection.violations())
                            .extracting(violation -> violation.field())
                            .containsExactly("competentUnitCode"));
        }
    }

    @Test
    void offersTheOwnAgencyFirstAndThenThoseOfTheProvince() {
        UnitCode province = OrganisationFixture.province(units);
        UnitCode first = OrganisationFixture.commune(units, province, 1);
        UnitCode second = OrganisationFixture.commune(units, province, 2);
        UnitCode division = new UnitCode(second + ".1");
        units.create(OrganisationFixture.unit(division.value(), second.value(), UnitKind.DIVISION));
        UnitCode centre = new UnitCode(province + ".3");
        units.create(OrganisationFixture.unit(centre.value(), province.value(), UnitKind.SERVICE_CENTRE));
        OrganisationFixture.commune(units, OrganisationFixture.province(units), 1);
        Manifest birth = birth(manifest -> {});

        assertThat(offered(birth, centre)).containsExactly(first, second);
        assertThat(offered(birth, second)).containsExactly(second, first);
        assertThat(offered(birth, division)).containsExactly(division, first, second);
    }

    @Test
    void findsTheNearestUnitOfAKindFirstBelowThePlaceAndThenAroundIt() {
        UnitCode province = OrganisationFixture.province(units);
        UnitCode ward = OrganisationFixture.commune(units, province, 1);
        UnitCode other = OrganisationFixture.commune(units, province, 2);
        UnitCode wardPolice = unit(ward + ".1", ward, UnitKind.POLICE);
        UnitCode insurance = unit(province + ".6", province, UnitKind.SOCIAL_INSURANCE);

        assertThat(nearest(UnitKind.POLICE, ward)).as("below it").contains(wardPolice);
        assertThat(nearest(UnitKind.POLICE, wardPolice)).as("itself").contains(wardPolice);
        assertThat(nearest(UnitKind.POLICE, other)).as("the only one around").contains(wardPolice);
        assertThat(nearest(UnitKind.SOCIAL_INSURANCE, ward))
                .as("of the province")
                .contains(insurance);
        assertThat(nearest(UnitKind.TAX, ward)).as("there is none").isEmpty();

        unit(province + ".7", province, UnitKind.POLICE);
        assertThat(nearest(UnitKind.POLICE, ward)).as("the nearer of two").contains(wardPolice);
        assertThat(nearest(UnitKind.POLICE, other)).as("two are as near").isEmpty();
        unit(ward + ".2", ward, UnitKind.POLICE);
        assertThat(nearest(UnitKind.POLICE, ward)).as("two where the first are").isEmpty();
    }

    @Test
    void seesTheUnitsOfTheDay() {
        UnitCode province = OrganisationFixture.province(units);
        UnitCode ward = OrganisationFixture.commune(units, province, 1);
        unit(ward + ".1", ward, UnitKind.POLICE);

        assertThat(competence.nearest(UnitKind.POLICE, ward, OrganisationFixture.SINCE.minusDays(1)))
                .isEmpty();
    }

    private UnitCode unit(String code, UnitCode parent, UnitKind kind) {
        units.create(OrganisationFixture.unit(code, parent.value(), kind));
        return new UnitCode(code);
    }

    private Optional<UnitCode> nearest(UnitKind kind, UnitCode place) {
        return competence.nearest(kind, place, TODAY).map(Unit::code);
    }

    private List<UnitCode> offered(Manifest manifest, UnitCode place) {
        return competence.offered(manifest, Set.of(place), TODAY).stream()
                .map(Unit::code)
                .toList();
    }

    private Manifest birth(Consumer<ObjectNode> change) {
        ObjectNode manifest = json.valueToTree(
                catalogue.inForce(new ProcedureCode("1.001193"), TODAY).manifest());
        change.accept(manifest);
        return json.treeToValue(manifest, Manifest.class);
    }
}
