package web

import "tawatur"

// storyPage is a story with everything that was compared in it.
type storyPage struct {
	tawatur.Story
}

func (s *server) story(q request) (answer, error) {
	asked := q.PathValue("id")
	st, err := s.store.Story(q.Context(), asked)
	if err != nil {
		return answer{}, err
	}
	if st.ID != asked {
		return answer{}, redirect(q.link("stories", st.ID)) // it was merged into this one
	}
	return answer{page: "story", title: st.Headline, body: storyPage{st}, fiction: st.Fiction}, nil
}
