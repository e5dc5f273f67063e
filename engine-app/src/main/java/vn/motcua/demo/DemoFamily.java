package vn.motcua.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * An invented child with its parents.
 *
 * @param motherComes whether the mother declares the birth, else the father does
 */
record DemoFamily(
        String child, String sex, LocalDate born, Adult mother, Adult father, String phone, boolean motherComes) {

    /** A parent. */
    record Adult(String name, String idNumber) {

        int birthYear() {
            int century = 19 + (idNumber.charAt(3) - '0') / 2;
            return century * 100 + Integer.parseInt(idNumber.substring(4, 6));
        }
    }

    private static final List<String> FAMILY_NAMES = List.of(
            "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô",
            "Dương", "Lý", "Đinh", "Mai", "Trịnh", "Đoàn");
    private static final List<String> BOYS = List.of(
            "Minh Đức",
            "Gia Huy",
            "Hữu Phước",
            "Quốc Bảo",
            "Đình Khôi",
            "Tuấn Kiệt",
            "Anh Dũng",
            "Thế Vinh",
            "Nhật Minh",
            "Xuân Trường",
            "Đăng Khoa",
            "Trọng Nghĩa",
            "Hải Đăng",
            "Công Thành",
            "Bảo Long");
    private static final List<String> GIRLS = List.of(
            "Thị Ánh Tuyết",
            "Ngọc Diệp",
            "Khánh Vy",
            "Thuỳ Dương",
            "Bảo Châu",
            "Thị Mỹ Duyên",
            "Phương Thảo",
            "Hà My",
            "Thu Uyên",
            "Quỳnh Như",
            "Thanh Trúc",
            "Tường Vi",
            "Kim Ngân",
            "Minh Khuê",
            "Diễm Quỳnh");
    private static final List<String> WOMEN = List.of(
            "Thị Hằng",
            "Thị Thu Thủy",
            "Ngọc Lan",
            "Thị Bích Phượng",
            "Thị Kim Oanh",
            "Thanh Hương",
            "Thị Mai",
            "Thị Hồng Nhung",
            "Thị Tuyết",
            "Thị Ngọc Yến",
            "Thị Lệ Quyên",
            "Thị Xuân");
    private static final List<String> MEN = List.of(
            "Văn Hùng",
            "Đức Thịnh",
            "Quang Vinh",
            "Văn Tài",
            "Hữu Lộc",
            "Minh Hiếu",
            "Thanh Tùng",
            "Văn Đạt",
            "Ngọc Sơn",
            "Trung Kiên",
            "Văn Ước",
            "Bá Ngữ");

    /** A family by chance; the same random numbers give the same family. */
    static DemoFamily any(Random random, LocalDate born) {
        String family = pick(FAMILY_NAMES, random);
        boolean girl = random.nextBoolean();
        String child = family + " " + pick(girl ? GIRLS : BOYS, random);
        return of(child, girl, born, random);
    }

    /** A family of this child. */
    static DemoFamily of(String child, boolean girl, LocalDate born, Random random) {
        String family = child.substring(0, child.indexOf(' '));
        int motherBorn = born.getYear() - 21 - random.nextInt(15);
        return new DemoFamily(
                child,
                girl ? "FEMALE" : "MALE",
                born,
                new Adult(pick(FAMILY_NAMES, random) + " " + pick(WOMEN, random), id(random, motherBorn, true)),
                new Adult(family + " " + pick(MEN, random), id(random, motherBorn - random.nextInt(6), false)),
                "09%08d".formatted(random.nextInt(100_000_000)),
                random.nextInt(3) == 0);
    }

    /** Who comes to the counter, or sends it in. */
    Adult declarant() {
        return motherComes ? mother : father;
    }

    String relation() {
        return motherComes ? "MOTHER" : "FATHER";
    }

    /** Shaped like a personal number of the invented province 099, which no real one uses. */
    private static String id(Random random, int year, boolean woman) {
        int century = (year / 100 - 19) * 2 + (woman ? 1 : 0);
        return "099%d%02d%06d".formatted(century, year % 100, random.nextInt(1_000_000));
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
