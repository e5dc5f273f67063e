package vn.motcua.journal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.journal.JournalFixture.StepDone;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Role;
import vn.motcua.shared.UnitCode;

/** A small application of journal and shared alone, with a controller that gives commands. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan({"vn.motcua.journal", "vn.motcua.shared"})
class CommandsApplication {

    record Step(@NotBlank String step, @Max(480) int minutes) {}

    record Place(UnitCode unit, LocalDate day, Role role, List<Step> steps) {}

    record Done(long dossier, int seq) {}

    /** Set by a test: the next answer is cut off after the commit, as by a crash. */
    static volatile boolean crash;

    /** Set by a test: commands wait for it before they end. */
    static volatile CountDownLatch hold = new CountDownLatch(0);

    @Bean
    SecurityFilterChain open(HttpSecurity http) {
        return http.csrf(csrf -> csrf.disable()).build();
    }

    /** Names the actor by a header. */
    @Bean
    @Order(-50)
    OncePerRequestFilter actor() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(
                    HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
                String name = request.getHeader("X-Actor");
                CurrentActor.runAs(
                        new Actor(name == null ? "CB0001" : name, null), () -> pass(request, response, chain));
            }

            private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
                try {
                    chain.doFilter(request, response);
                } catch (IOException | jakarta.servlet.ServletException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }

    /** Fails as a filter does that needs the database. */
    @Bean
    @Order(-40)
    OncePerRequestFilter faulty() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws jakarta.servlet.ServletException, IOException {
                if ("away".equals(request.getHeader("X-Filter-Fault"))) {
                    throw new CannotGetJdbcConnectionException("Nguyễn Văn A", new SQLException("gone", "08006"));
                }
                if ("broken".equals(request.getHeader("X-Filter-Fault"))) {
                    throw new IllegalStateException("Nguyễn Văn A");
                }
                chain.doFilter(request, response);
            }
        };
    }

    @RestController
    static class Steps {

        private final Commands commands;
        private final Journal journal;

        Steps(Commands commands, Journal journal) {
            this.commands = commands;
            this.journal = journal;
        }

        @PostMapping("/api/dossiers/{id}/steps")
        ResponseEntity<Done> step(@PathVariable long id, @Valid @RequestBody Step step) {
            ResponseEntity<Done> done = commands.run(() -> {
                journal.lock(new DossierId(id));
                int before = journal.read(new DossierId(id)).size();
                journal.append(new DossierId(id), new StepDone(step.step(), step.minutes()));
                org.awaitility.Awaitility.await().until(() -> hold.getCount() == 0);
                return ResponseEntity.status(HttpStatus.CREATED).body(new Done(id, before + 1));
            });
            if (crash) {
                crash = false;
                throw new IllegalStateException("crash between commit and answer");
            }
            return done;
        }

        @PostMapping("/api/places")
        Place place(@RequestBody Place place) {
            return place;
        }

        @GetMapping("/api/places")
        String search(@RequestParam LocalDate day, @RequestParam(defaultValue = "20") @Max(100) int size) {
            return day + " " + size;
        }

        @PostMapping("/api/files")
        int file(@RequestParam MultipartFile file) {
            return (int) file.getSize();
        }

        @GetMapping("/api/broken")
        String broken() {
            throw new IllegalArgumentException("Nguyễn Văn A, 001099012345");
        }
    }
}
