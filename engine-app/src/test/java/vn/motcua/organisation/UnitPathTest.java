package vn.motcua.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.shared.UnitCode;

class UnitPathTest {

    @ParameterizedTest(name = "{0} reads {1}")
    @CsvSource({
        "H26, H26",
        "H26.3.12, H26/3/12",
        "000.00.00.H26, H26",
        "000.00.01.H26, H26/01",
        "000.12.01.H26, H26/01/12",
        "005.12.01.H26, H26/01/12/005",
        // an empty level between two others stays a level
        "005.00.01.H26, H26/01/00/005"
    })
    void readsBothStylesWithTheLevelOneBodyFirst(String code, String path) {
        assertThat(UnitPath.of(new UnitCode(code)).text()).isEqualTo(path);
    }

    @Test
    void ordersLevelsByNumber() {
        assertThat(Stream.of("H88.10", "H88.2", "H88", "H88.2.1", "H26.9")
                        .map(UnitCode::new)
                        .sorted(UnitPath.ORDER)
                        .map(UnitCode::value))
                .containsExactly("H26.9", "H88", "H88.2", "H88.2.1", "H88.10");
    }
}
