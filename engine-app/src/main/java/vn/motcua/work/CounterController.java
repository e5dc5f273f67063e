package vn.motcua.work;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.DossierAnswer;
import vn.motcua.dossier.Duplicate;
import vn.motcua.dossier.Submitter;
import vn.motcua.shared.DossierCode;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.UnitCode;
import vn.motcua.shared.web.Endpoint;

/** Dossiers coming in: at the counter, or from another system. */
@RestController
@Tag(name = "Dossiers")
@RequestMapping("/api/dossiers")
class CounterController {

    private final Counter counter;
    private final ParentAnswers parentAnswers;
    private final Coordination coordination;

    CounterController(Counter counter, ParentAnswers parentAnswers, Coordination coordination) {
        this.counter = counter;
        this.parentAnswers = parentAnswers;
        this.coordination = coordination;
    }

    /** Copies handed in of one component. */
    record HandedIn(
            @NotBlank @Size(max = 60) String code,
            @Min(0) @Max(99) int original,
            @Min(0) @Max(99) int certified,
            @Min(0) @Max(99) int photocopy) {}

    /**
     * A submission.
     *
     * @param unitCode the unit that receives
     * @param competentUnitCode the unit that decides; when left out the routing tables say which
     * @param placeCode commune that the matter belongs to, for the routing tables; that of the receiving unit when left
     *     out
     * @param duplicatesSeen dossiers that this one may repeat, as the page has shown them; null for none
     * @param accept received as valid at once, by the officer at the counter
     */
    record Submission(
            @NotNull ProcedureCode procedureCode,
            @NotNull UnitCode unitCode,
            UnitCode competentUnitCode,
            UnitCode placeCode,
            @NotNull Channel channel,
            @NotNull @Valid Submitter submitter,
            @NotNull @Size(max = 200) Map<String, Object> data,
            @NotNull @Size(max = 50) List<@Valid HandedIn> components,
            boolean accept,
            @Size(max = 20) List<@NotNull @Size(max = 40) String> duplicatesSeen,
            @Pattern(regexp = "[A-Za-z0-9.-]{1,60}") String portalCode) {}

    /**
     * What a submission led to.
     *
     * @param duplicates dossiers that it may repeat
     */
    record Submitted(
            String code, int status, @Nullable Instant dueAt, List<String> taskIds, List<Duplicate> duplicates) {}

    record Answer(@NotNull ParentAnswer answer) {}

    /** The unit that decides. */
    record Competent(@NotNull UnitCode unitCode) {}

    @PostMapping
    @Endpoint(id = "submitDossier", summary = "Receives a dossier, at the counter or from another system")
    Submitted submit(@Valid @RequestBody Submission submission) {
        return counter.submit(submission);
    }

    @PostMapping("/{code}/competence")
    @Endpoint(id = "decideCompetence", summary = "Names the agency that decides a dossier that nobody could place")
    DossierAnswer competence(@PathVariable DossierCode code, @Valid @RequestBody Competent competent) {
        return coordination.decide(code, competent.unitCode());
    }

    @PostMapping("/{code}/parent-answer")
    @Endpoint(id = "answerAsParent", summary = "What a parent said about the draft of the certificate")
    DossierAnswer parentAnswer(@PathVariable DossierCode code, @Valid @RequestBody Answer answer) {
        return parentAnswers.answer(code, answer.answer());
    }
}
