//! Rows of a pack: numbers in the order in which it has them, each with a name and a bound.

/// Declares a row: for each number its name, its type and its bound. It is read in one piece and looked at where it lies,
/// as taking it to pieces would be code for each number.
macro_rules! row {
    (
        $(#[$doc:meta])*
        pub struct $row:ident {
            $($(#[$about:meta])* $field:ident: $type:ty = $bound:expr,)*
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Copy)]
        pub struct $row([u16; $row::BOUNDS.len()]);

        const _: () = {
            /// The place of each number.
            #[allow(non_camel_case_types, reason = "named like what is read there")]
            enum Place {
                $($field,)*
            }

            impl $row {
                const BOUNDS: &[u8] = &[$($bound),*];

                const NONE: $row = $row([0; $row::BOUNDS.len()]);

                $(
                    $(#[$about])*
                    #[inline]
                    pub(crate) fn $field(&self) -> $type {
                        <$type as $crate::pack::row::Number>::of(self.0[Place::$field as usize])
                    }
                )*
            }
        };
    };
}

pub(super) use row;

/// What a number of a row can be.
pub(super) trait Number {
    fn of(number: u16) -> Self;
}

impl Number for u16 {
    fn of(number: u16) -> u16 {
        number
    }
}

impl Number for usize {
    fn of(number: u16) -> usize {
        number.into()
    }
}

impl Number for bool {
    fn of(number: u16) -> bool {
        number != 0
    }
}
