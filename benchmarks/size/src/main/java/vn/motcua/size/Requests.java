package vn.motcua.size;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.motcua.size.Course.Command;
import vn.motcua.size.Course.Kind;

/**
 * What officers send on the usual way of each procedure, for a driver that has to work on generated dossiers.
 *
 * @param unit of the submissions, to be replaced by the officer's own
 * @param procedures by code
 */
record Requests(String unit, Map<String, Procedure> procedures) {

    /** Texts of JSON: the submission at the counter, and the data of each step. */
    record Procedure(String submission, Map<String, String> steps) {}

    static Requests of(List<Life> lives, Staff staff) {
        Map<String, Procedure> procedures = new TreeMap<>();
        for (Life life : lives) {
            String code = life.version().code().value();
            procedures.putIfAbsent(code, new Procedure(null, new HashMap<>()));
            boolean usual = !life.track().path().contains(" ");
            for (Command command : life.track().commands()) {
                if (command.kind() == Kind.SUBMIT && usual) {
                    procedures.put(
                            code,
                            new Procedure(command.body(), procedures.get(code).steps()));
                } else if (command.kind() == Kind.COMPLETE) {
                    Map<String, String> steps = procedures.get(code).steps();
                    if (usual) {
                        steps.put(command.step(), command.body());
                    } else {
                        steps.putIfAbsent(command.step(), command.body());
                    }
                }
            }
        }
        return new Requests(staff.place(Site.COMMUNE).code(), procedures);
    }
}
