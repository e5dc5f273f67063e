package vn.motcua.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountInWordsTest {

    @ParameterizedTest
    @CsvSource({
        "0,Không đồng",
        "5,Năm đồng",
        "10,Mười đồng",
        "11,Mười một đồng",
        "15,Mười lăm đồng",
        "21,Hai mươi mốt đồng",
        "40,Bốn mươi đồng",
        "105,Một trăm linh năm đồng",
        "110,Một trăm mười đồng",
        "8000,Tám nghìn đồng",
        "16000,Mười sáu nghìn đồng",
        "75500,Bảy mươi lăm nghìn năm trăm đồng",
        "1000005,Một triệu không trăm linh năm đồng",
        "1205000,Một triệu hai trăm linh năm nghìn đồng",
        "2000000000,Hai tỷ đồng",
        "1000001000,Một tỷ không trăm linh một nghìn đồng",
        "12345678901,Mười hai tỷ ba trăm bốn mươi lăm triệu sáu trăm bảy mươi tám nghìn chín trăm linh một đồng",
        "1000000000000,Một nghìn tỷ đồng"
    })
    void spellsAmountsAsReceiptsDo(long vnd, String words) {
        assertThat(AmountInWords.of(vnd)).isEqualTo(words);
    }
}
