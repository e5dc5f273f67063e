package vn.motcua.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.motcua.journey.Declarations;
import vn.motcua.testing.Faults;

/** A data folder of the former build, with dossiers in flight wherever one can be, is started by this one. */
@Faults
class UpgradeIT {

    private static final List<String> STEPS = List.of(
            "Task_Receive",
            "Task_Appraise",
            "Task_ReceiveSupplement",
            "Task_PrintCertificate",
            "Task_Sign",
            "Task_Publish",
            "Task_Deliver");
    private static final String SIGN = "Task_Sign";
    private static final int RETURNED = 10;
    private static final int COMMANDS = 60;

    /** What no upgrade may change of a dossier's page. */
    private static final List<String> LASTING =
            List.of("status", "dueAt", "receivedAt", "submittedAt", "finishedAt", "versionId", "data", "waiting");

    private Installation installation;
    private Crew crew;
    private Counter counter;

    @Test
    void dossiersInFlightAreThereAndGoToTheirEnd(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder)
            throws Exception {
        Optional<Path> former = FormerBuild.jar();
        assumeTrue(former.isPresent(), "no git history here from which the former version could be built");
        Path backups = Files.createDirectory(folder.resolve("backups"));
        installation = new Installation(Files.createDirectory(folder.resolve("upgraded")));
        installation.set("MOTCUA_BACKUP", backups.toString());
        installation.use(former.get());
        installation.start();
        try {
            openTheWards();
            List<String> codes = putInFlight();
            crew.work(COMMANDS);
            crew.rest();
            crew.everythingAddsUp();
            crew.populationAnswers(false);
            codes.add(waitingForAnotherAuthority());
            Map<String, Map<String, Object>> before = pages(codes);
            Map<Long, SearchCopy.Copy> all = new Balance(installation).dossiers();
            installation.command("backup");
            installation.stop();
            // a backup is named by the whole second after it, which may not be over yet; the next start takes longer
            Instant stopped = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);

            installation.useThisBuild();
            installation.start();

            assertThat(migrations()).containsAll(migrationsOfThisBuild());
            stepsKnowTheirDossier();
            assertThat(pages(codes)).isEqualTo(before);
            assertThat(new Balance(installation).dossiers()).isEqualTo(all);
            crew.everythingAddsUp();
            crew.populationAnswers(true);
            everythingGoesToItsEnd();
            assertThat(new Balance(installation).statuses()).isEqualTo(Set.of(RETURNED));
            onlyASupplementMovedADueDate(before);
            crew.work(COMMANDS);
            crew.rest();
            crew.everythingAddsUp();
            installation.stop();
            theWayBackIsTheBackup(
                    new Installation(Files.createDirectory(folder.resolve("back"))), backups, stopped, all);
        } finally {
            if (crew != null) {
                crew.close();
            }
            installation.stop();
        }
    }

    /** The former build on what was there when it was stopped; what was done since stays behind. */
    private void theWayBackIsTheBackup(
            Installation back, Path backups, Instant stopped, Map<Long, SearchCopy.Copy> dossiers) throws Exception {
        back.use(FormerBuild.jar().orElseThrow());
        back.set("MOTCUA_BACKUP", backups.toString());
        back.command("restore", stopped.toString());
        // no log of another course of things into the same folder
        back.set("MOTCUA_BACKUP", "");
        back.start();
        try {
            assertThat(new Balance(back).dossiers()).isEqualTo(dossiers);
            await().atMost(Crew.PATIENCE)
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .untilAsserted(() -> assertThat(back.search().dossiers()).isEqualTo(dossiers));
        } finally {
            back.stop();
        }
    }

    private void stepsKnowTheirDossier() throws IOException {
        assertThat(installation.sql().sql("""
                        select w.task_id from motcua.work_item w join motcua.dossier d on d.id = w.dossier_id
                        where (w.procedure_code, w.version_id, w.dossier_due_at)
                            is distinct from (d.procedure_code, d.version_id, d.due_at)""").query(String.class).list()).isEmpty();
    }

    private void openTheWards() throws IOException {
        crew = new Crew(installation, installation.port());
        counter = new Counter(crew.book(), crew.enter("H88.3", 1, 1));
    }

    /** One at every step, one claimed, one sent back by who signs, one returned; at the supplement the clock stands still. */
    private List<String> putInFlight() throws IOException {
        List<String> codes = new ArrayList<>();
        for (String step : STEPS) {
            if (step.equals("Task_ReceiveSupplement")) {
                codes.add(counter.receivedUpTo("Task_Appraise"));
                counter.complete(codes.get(codes.size() - 1), Declarations.supplement());
            } else {
                codes.add(counter.receivedUpTo(step));
            }
        }
        String claimed = counter.receivedUpTo("Task_Appraise");
        counter.claim(claimed);
        String sentBack = counter.receivedUpTo(SIGN);
        counter.complete(
                sentBack,
                Map.of(
                        "signOutcome", "SEND_BACK",
                        "sendBackReason", "WRONG_DATA",
                        "note", "Sai ngày sinh"));
        String returned = counter.receivedUpTo("Task_Deliver");
        counter.complete(returned, Client.onwards("Task_Deliver"));
        codes.addAll(List.of(claimed, sentBack, returned));
        assertThat(steps()).containsAll(STEPS);
        return codes;
    }

    private String waitingForAnotherAuthority() throws IOException {
        String code = counter.receivedUpTo("Task_Appraise");
        counter.complete(code, Client.onwards("Task_Appraise"));
        await().atMost(Crew.PATIENCE)
                .until(() -> !counter.page(code).get("waiting").isNull());
        return code;
    }

    private Map<String, Map<String, Object>> pages(List<String> codes) throws IOException {
        Map<String, Map<String, Object>> pages = new LinkedHashMap<>();
        for (String code : codes) {
            JsonNode page = counter.page(code);
            Map<String, Object> lasting = new LinkedHashMap<>();
            LASTING.forEach(field -> lasting.put(field, page.get(field)));
            lasting.put(
                    "tasks",
                    page.get("openTasks")
                            .valueStream()
                            .map(task -> task.get("taskId"))
                            .toList());
            lasting.put(
                    "clocks",
                    page.get("clocks")
                            .valueStream()
                            .map(clock -> List.of(clock.get("clock"), clock.get("subject"), clock.get("dueAt")))
                            .toList());
            pages.put(code, lasting);
        }
        return pages;
    }

    /** Every officer completes what lies in the list, over and over. */
    private void everythingGoesToItsEnd() throws IOException {
        List<Client> everybody = crew.everybody();
        await().atMost(Duration.ofMinutes(5)).until(() -> {
            for (Client officer : everybody) {
                for (JsonNode task : officer.tasks()) {
                    String step = task.get("step").asString();
                    crew.book().ask(officer.completion(Client.key(), task, Client.onwards(step)));
                }
            }
            return steps().isEmpty();
        });
    }

    private void onlyASupplementMovedADueDate(Map<String, Map<String, Object>> before) throws IOException {
        for (Map.Entry<String, Map<String, Object>> each : before.entrySet()) {
            JsonNode page = counter.page(each.getKey());
            JsonNode due = (JsonNode) each.getValue().get("dueAt");
            if (page.get("supplements").isEmpty() && !due.isNull()) {
                assertThat(page.get("dueAt")).as(each.getKey()).isEqualTo(due);
            }
        }
    }

    /** Steps that are open anywhere, those that another authority answers for included. */
    private Set<String> steps() throws IOException {
        return Set.copyOf(installation.sql().sql("""
                select coalesce(w.step, 'none') from motcua.dossier d
                left join motcua.work_item w on w.dossier_id = d.id
                where d.status not in (3, 7, 8, 10)""").query(String.class).list());
    }

    private List<String> migrations() throws IOException {
        return installation
                .administrator()
                .sql("select version from motcua.flyway_schema_history where success and version is not null")
                .query(String.class)
                .list();
    }

    private static List<String> migrationsOfThisBuild() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("V\\d+__.*\\.sql"))
                    .map(name -> name.substring(1, name.indexOf("__")))
                    .toList();
        }
    }
}
