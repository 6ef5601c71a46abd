package org.tenderway.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.CaseSubject;
import org.tenderway.vocabulary.CaseSubjects;
import org.tenderway.vocabulary.TaskFacts;

/** The room that knew the key of a process once is asked first from then on. */
class TaskOwnersTests {

    private final List<String> asked = new ArrayList<>();
    private final StaticListableBeanFactory rooms = new StaticListableBeanFactory(Map.of(
            "tenders", room("tender", "T-"), "contracts", room("contract", "C-"), "letters", room("letter", "L-")));
    private final TaskPaper paper =
            new TaskPaper(rooms.getBeanProvider(CaseSubjects.class), rooms.getBeanProvider(TaskFacts.class));

    @Test
    void theRoomThatOwnsTheKeysOfAProcessIsAskedFirstFromTheSecondTaskOn() {
        create("contract-life:1:a", "C-1");
        asked.clear();
        create("contract-life:2:b", "C-2");
        assertThat(asked).containsExactly("contract");
    }

    @Test
    void aKeyThatTheOwnerDoesNotKnowIsLookedForInEveryOtherRoom() {
        create("contract-life:1:a", "C-1");
        asked.clear();
        DelegateTask task = create("contract-life:1:a", "L-1");
        assertThat(asked).first().isEqualTo("contract");
        assertThat(asked).doesNotHaveDuplicates();
        verify(task).setName(startsWith("Do it · LETTER-2026"));
    }

    @Test
    void aKeyThatNobodyKnowsAsksEveryRoomOnceAndIsRememberedForNone() {
        create("paper-round:1:a", "X-1");
        assertThat(asked).containsExactlyInAnyOrder("tender", "contract", "letter");
        create("paper-round:1:a", "X-1");
        assertThat(asked).hasSize(6);
    }

    private DelegateTask create(String process, String key) {
        DelegateTask task = mock(DelegateTask.class, RETURNS_DEEP_STUBS);
        when(task.getExecution().getProcessBusinessKey()).thenReturn(key);
        when(task.getProcessDefinitionId()).thenReturn(process);
        when(task.getTaskDefinitionKey()).thenReturn("doIt");
        when(task.getName()).thenReturn("Do it");
        when(task.getDueDate()).thenReturn(null);
        paper.onCreate().notify(task);
        return task;
    }

    private CaseSubjects room(String name, String begins) {
        return key -> {
            asked.add(name);
            return key.startsWith(begins)
                    ? Optional.of(new CaseSubject(
                            key, new CaseReference(name.toUpperCase(java.util.Locale.ROOT) + "-2026"), key))
                    : Optional.empty();
        };
    }
}
