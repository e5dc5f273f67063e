package vn.motcua.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.motcua.calendar.WorkCalendar;
import vn.motcua.demo.DemoFamily.Adult;
import vn.motcua.demo.paper.Paper;

/** What stands in the papers of one family; the same facts as in its declaration. */
final class DemoPapers {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private DemoPapers() {}

    static Paper birthNotice(DemoDossier dossier) {
        DemoFamily family = dossier.family();
        String weight = "%d gam".formatted(2600 + Math.floorMod(dossier.number() * 137, 1300));
        return new Paper(
                "GIẤY CHỨNG SINH",
                "Số: " + DemoForms.birthNoticeNumber(dossier),
                List.of(
                        "Họ và tên mẹ: " + family.mother().name(),
                        "Năm sinh: " + family.mother().birthYear() + "    Số định danh cá nhân: "
                                + family.mother().idNumber(),
                        "Nơi cư trú: " + DemoForms.residence(dossier),
                        "Họ và tên cha: " + family.father().name(),
                        "Đã sinh con vào ngày: " + family.born().format(DATE),
                        "Tại: " + DemoForms.birthFacility(dossier),
                        "Số con trong lần sinh này: 1    Giới tính của con: "
                                + (family.sex().equals("FEMALE") ? "Nữ" : "Nam") + "    Cân nặng: " + weight,
                        "Dự kiến đặt tên con là: " + family.child()),
                signed(family.born().plusDays(2)),
                "ĐẠI DIỆN CƠ SỞ Y TẾ",
                "(đã ký, đóng dấu)");
    }

    static Paper declaration(DemoDossier dossier) {
        DemoFamily family = dossier.family();
        Adult declarant = family.declarant();
        return new Paper(
                "TỜ KHAI ĐĂNG KÝ KHAI SINH",
                "Kính gửi: Ủy ban nhân dân " + DemoUnits.place(dossier.commune()),
                List.of(
                        "Họ, chữ đệm, tên người yêu cầu: " + declarant.name(),
                        "Số định danh cá nhân: " + declarant.idNumber(),
                        "Nơi cư trú: " + DemoForms.residence(dossier),
                        "Quan hệ với người được khai sinh: " + (family.motherComes() ? "Mẹ" : "Cha"),
                        "Đề nghị đăng ký khai sinh cho người dưới đây:",
                        "Họ, chữ đệm, tên: " + family.child(),
                        "Ngày, tháng, năm sinh: " + family.born().format(DATE) + " (" + DateWords.of(family.born())
                                + ")",
                        "Giới tính: " + (family.sex().equals("FEMALE") ? "Nữ" : "Nam")
                                + "    Dân tộc: Kinh    Quốc tịch: Việt Nam",
                        "Nơi sinh: " + DemoForms.birthFacility(dossier),
                        "Họ, chữ đệm, tên người mẹ: " + family.mother().name() + ", sinh năm "
                                + family.mother().birthYear(),
                        "Họ, chữ đệm, tên người cha: " + family.father().name() + ", sinh năm "
                                + family.father().birthYear(),
                        "Tôi cam đoan nội dung đề nghị đăng ký khai sinh trên đây là đúng sự thật."),
                signed(WorkCalendar.dateOf(dossier.receivedAt())),
                "NGƯỜI YÊU CẦU",
                declarant.name());
    }

    private static String signed(LocalDate day) {
        return "Thanh Sơn, ngày %02d tháng %02d năm %d"
                .formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
