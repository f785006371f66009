package tawatur

// OccasionKind is what sort of occasion a source spoke on.
type OccasionKind string

// The kinds of occasion. Remarks (تصريح، حديث) are the general word: they may
// have been made on any other occasion.
const (
	Statement       OccasionKind = "statement"        // بيان
	PressConference OccasionKind = "press_conference" // مؤتمر صحفي، إحاطة
	Interview       OccasionKind = "interview"        // مقابلة، حوار
	Post            OccasionKind = "post"             // تغريدة، على صفحته
	Speech          OccasionKind = "speech"           // كلمة، خطاب
	Call            OccasionKind = "call"             // اتصال، مكالمة
	Letter          OccasionKind = "letter"           // رسالة، برقية
	StudyReport     OccasionKind = "report"           // تقرير، دراسة
	Meeting         OccasionKind = "meeting"          // اجتماع، جلسة، مؤتمر
	Testimony       OccasionKind = "testimony"        // شهادة، إفادة
	Recording       OccasionKind = "recording"        // شريط، تسجيل
	Column          OccasionKind = "article"          // مقال
	Ceremony        OccasionKind = "ceremony"         // حفل، ندوة، مهرجان
	Remarks         OccasionKind = "remarks"          // تصريح، حديث
)

// Meets reports whether words spoken on an occasion of kind k may have been
// spoken on one of kind o: both are the same, or one is not told or general.
func (k OccasionKind) Meets(o OccasionKind) bool {
	return k == "" || o == "" || k == o || k == Remarks || o == Remarks
}
